import type { RequestState } from '#kernel/transitions'
import { isDecided } from '#requests/lifecycle'
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
  data_changed: 'Des réponses ont été modifiées',
  document_attached: 'Une pièce a été ajoutée',
  document_detached: 'Une pièce a été retirée',
  document_changed: 'Une pièce a été mise à jour',
  citizen_contacted: 'La mairie vous a écrit',
}

const MOST = 100

/** The timeline of a request, oldest first, then what it waits for. */
export async function requestHistory(request: ServiceRequest) {
  const events = await RequestEvent.query()
    .where('request_id', request.id)
    .whereIn('kind', ['transition', ...Object.keys(FACTS)])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
  const told = events.reverse().map((event) => entry(event))
  return isDecided(request.state)
    ? told
    : [...told, { title: 'Réponse de la mairie', state: 'todo' }]
}

function entry(event: RequestEvent) {
  return {
    title: (event.toState && STATES[event.toState]) ?? FACTS[event.kind] ?? '',
    state: 'done',
    at: frenchInstant(event.createdAt),
    datetime: event.createdAt.toISO(),
    by: authorOf(event),
    text: event.reason ?? undefined,
  }
}

/** Agents answer in the town hall's name. */
function authorOf({ actorKind, actorName, onBehalfOf }: RequestEvent): string {
  if (actorKind === 'citizen') return actorName
  if (onBehalfOf) return 'la mairie, pour vous'
  return actorKind === 'agent' ? 'la mairie' : ''
}
