import { frenchInstant } from '#shared/french_instants'
import type { FilingChange } from '#kernel/forms/compare_filings'
import DocumentType from '#catalogue/models/document_type'
import { paths } from '#back_office/paths'
import { historyFacts } from '#back_office/view_models/history_facts'
import { requestEventFiles } from '#letters/queries/request_event_files'
import { isMilestone } from '#requests/milestones'
import type RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'
import type RequestMessage from '#requests/models/request_message'
import type RequestNote from '#requests/models/request_note'
import { requestEvents, requestMessages, requestNotes } from '#requests/queries/request_records'

/** What an event says beside its kind, author and instant. */
interface Details {
  changes?: FilingChange[]
  typeKey?: string
  from?: string
  to?: string
  change?: 'page_added' | 'page_removed' | 'page_replaced' | 'page_turned' | 'page_moved'
  visibility?: 'internal' | 'public'
  channel?: string
  messageId?: string
  noteId?: string
}

/** What lines of history refer to, read once for them all. */
interface Records {
  labels: Map<string, string>
  messages: Map<string, RequestMessage>
  notes: Map<string, RequestNote>
  /** Events whose request was kept on paper. */
  files: Set<string>
}

/** Who did what, the latest first (manual, « Voir l'historique »). */
export async function historyEntries(request: ServiceRequest) {
  const events = await requestEvents(request.id)
  const types = await DocumentType.query().select('key', 'label')
  const messages = await requestMessages(request.id)
  const notes = await requestNotes(request.id)
  const records = {
    labels: new Map(types.map(({ key, label }) => [key, label])),
    messages: new Map(messages.map((message) => [message.id, message])),
    notes: new Map(notes.map((note) => [note.id, note])),
    files: await requestEventFiles(request.id),
  }
  return events.map((event) => entry(request, event, records))
}

function entry(request: ServiceRequest, event: RequestEvent, records: Records) {
  const { labels } = records
  const details = (event.details ?? {}) as Details
  const message = records.messages.get(details.messageId ?? '') ?? null
  const note = records.notes.get(details.noteId ?? '') ?? null
  return {
    kind: event.kind,
    toState: event.kind === 'transition' ? event.toState : null,
    fromState: event.fromState,
    restoredState: event.kind === 'transition_undone' ? event.toState : null,
    at: frenchInstant(event.createdAt),
    instant: event.createdAt.toISO(),
    author: event.onBehalfOf ? `${event.actorName}, pour ${event.onBehalfOf}` : event.actorName,
    actorKind: event.actorKind,
    facts: historyFacts(event, message, note),
    changes: details.changes ?? [],
    document: details.typeKey ? (labels.get(details.typeKey) ?? details.typeKey) : null,
    pageChange: details.change ?? null,
    from: details.from ?? null,
    to: details.to ?? null,
    visibility: details.visibility ?? null,
    channel: details.channel ?? null,
    links: linksOf(request, event, message, records),
  }
}

function linksOf(
  request: ServiceRequest,
  event: RequestEvent,
  message: RequestMessage | null,
  { files }: Records
) {
  const links: { label: string; href: string }[] = []
  if (message?.pdfKey) {
    links.push({ label: 'Le courrier en PDF', href: paths.letter(request, message.id) })
  }
  if (files.has(event.id)) {
    links.push({
      label: 'La demande en PDF, telle qu’elle était',
      href: paths.eventFile(request, event.id),
    })
  } else if (isMilestone(event)) {
    links.push({
      label: 'La demande en PDF, dans son état actuel',
      href: `${paths.request(request)}/recapitulatif.pdf`,
    })
  }
  return links
}
