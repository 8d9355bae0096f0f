import { frenchInstant } from '#shared/french_instants'
import type { FilingChange } from '#kernel/forms/compare_filings'
import DocumentType from '#catalogue/models/document_type'
import { paths } from '#back_office/paths'
import type RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'
import { requestEvents } from '#requests/queries/request_records'

/** What an event says beside its kind, author and instant. */
interface Details {
  changes?: FilingChange[]
  typeKey?: string
  from?: string
  to?: string
  change?: 'page_added' | 'page_removed'
  visibility?: 'internal' | 'public'
  waiver?: string
  channel?: string
}

/** Who did what, the latest first (manual, « Voir l'historique »). */
export async function historyEntries(request: ServiceRequest) {
  const events = await requestEvents(request.id)
  const types = await DocumentType.query().select('key', 'label')
  const labels = new Map(types.map(({ key, label }) => [key, label]))
  return events.map((event) => entry(request, event, labels))
}

function entry(request: ServiceRequest, event: RequestEvent, labels: Map<string, string>) {
  const details = (event.details ?? {}) as Details
  return {
    kind: event.kind,
    toState: event.kind === 'transition' ? event.toState : null,
    fromState: event.fromState,
    at: frenchInstant(event.createdAt),
    instant: event.createdAt.toISO(),
    author: event.onBehalfOf ? `${event.actorName}, pour ${event.onBehalfOf}` : event.actorName,
    actorKind: event.actorKind,
    reason: event.reason,
    waiver: details.waiver ?? null,
    changes: details.changes ?? [],
    document: details.typeKey ? (labels.get(details.typeKey) ?? details.typeKey) : null,
    pageChange: details.change ?? null,
    from: details.from ?? null,
    to: details.to ?? null,
    visibility: details.visibility ?? null,
    channel: details.channel ?? null,
    summaryPath: isMilestone(event) ? `${paths.request(request)}/recapitulatif.pdf` : null,
  }
}

/** Where the manual offers the printed request: creation, validation, refusal, cancellation. */
function isMilestone({ kind, toState }: RequestEvent): boolean {
  if (kind !== 'transition' || !toState) return false
  return ['pending', 'validated', 'rejected', 'cancelled'].includes(toState)
}
