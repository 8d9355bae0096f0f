import type { FilingChange } from '#kernel/forms/compare_filings'
import type { RequestState } from '#kernel/transitions'
import DocumentType from '#catalogue/models/document_type'
import RequestEvent, { type RequestEventKind } from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'
import { frenchInstant } from '#shared/french_instants'

/** What each step of a request means for the citizen. */
const STATES: Record<RequestState, string> = {
  draft: 'Brouillon commencé',
  pending: 'Demande envoyée',
  in_progress: 'La mairie examine votre demande',
  complete: 'Votre dossier est complet',
  incomplete: 'Il manque un élément à votre dossier',
  rectified: 'Vous avez envoyé vos corrections',
  validated: 'Votre demande est acceptée',
  notified: 'La réponse vous est notifiée',
  closed: 'La demande est close',
  rejected: 'Votre demande est refusée',
  cancelled: 'La demande est annulée',
  archived: 'La demande est archivée',
}

/** Other facts that concern the citizen. Notes have their own place; the work of agents among themselves is not told. */
const FACTS: Partial<Record<RequestEventKind, string>> = {
  data_changed: 'Réponse modifiée',
  document_attached: 'Pièce ajoutée',
  document_detached: 'Pièce retirée',
  document_changed: 'Pièce complétée',
  citizen_contacted: 'La mairie vous a contacté',
  letter_posted: 'Un courrier vous a été posté',
  grouped: 'La mairie a regroupé deux demandes semblables',
  transition_undone: 'La mairie est revenue sur ce changement',
}

/** The town hall's verdict on a document. */
const VERDICTS: Record<string, string> = {
  validated: 'Pièce validée',
  refused: 'Pièce refusée',
  expired: 'Pièce périmée',
}

/** What an event says of what it is about. */
interface Details {
  changes?: FilingChange[]
  typeKey?: string
  to?: string
}

const MOST = 100

/** All that happened to a request and concerns its citizen, oldest first. */
export async function requestHistory(request: ServiceRequest) {
  const events = await RequestEvent.query()
    .where('request_id', request.id)
    .whereIn('kind', ['transition', ...Object.keys(FACTS)])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
  const types = await DocumentType.query().select('key', 'label')
  const labels = new Map(types.map(({ key, label }) => [key, label]))
  return events.reverse().map((event) => entry(event, labels))
}

function entry(event: RequestEvent, labels: Map<string, string>) {
  return {
    title: stateOf(event) ?? factOf(event, labels),
    state: 'done',
    at: frenchInstant(event.createdAt),
    datetime: event.createdAt.toISO(),
    by: authorOf(event),
    text: event.reason ?? undefined,
  }
}

function stateOf({ kind, toState }: RequestEvent): string | null {
  return kind === 'transition' && toState ? STATES[toState] : null
}

/** « Pièce validée : Livret de famille ». */
function factOf({ kind, details }: RequestEvent, labels: Map<string, string>): string {
  const { typeKey, to = '', changes = [] } = (details ?? {}) as Details
  const fact = (kind === 'document_changed' && VERDICTS[to]) || (FACTS[kind] ?? '')
  const things = typeKey
    ? [labels.get(typeKey) ?? typeKey]
    : [...new Set(changes.map(({ label }) => label))]
  return things.length > 0 ? `${fact}\u00a0: ${things.join(', ')}` : fact
}

/** Agents answer in the town hall's name. */
function authorOf({ actorKind, actorName, onBehalfOf }: RequestEvent): string {
  if (actorKind === 'citizen') return actorName
  if (onBehalfOf) return 'la mairie, pour vous'
  return actorKind === 'agent' ? 'la mairie' : ''
}
