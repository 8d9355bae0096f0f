import { frenchDate } from '#shared/french_instants'
import type { RequestState } from '#kernel/transitions'
import { isDecided } from '#requests/lifecycle'
import RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'
import { runningCompletion } from '#requests/queries/completion_of'
import { frenchLongDay } from '#shared/french_formats'
import { answerPromise } from '#front_office/view_models/where_it_stands'

/** A step on the way to an answer, in the citizen's words. */
export interface FollowUpStep {
  title: string
  state: 'done' | 'current' | 'todo'
  /** The state in a word. */
  word: string
  icon?: string
  at?: string
  datetime?: string | null
  text?: string
}

const EXAMINATION: Partial<Record<RequestState, string>> = {
  pending: 'Votre demande attend d’être prise en charge.',
  in_progress: 'Un agent vérifie vos réponses et vos pièces.',
  rectified: 'Un agent vérifie ce que vous avez complété.',
}

/** The steps of a request, done and to come, with the days that are known or promised. */
export async function followUpSteps(request: ServiceRequest): Promise<FollowUpStep[]> {
  const passages = await passagesOf(request)
  const sent = done(
    'Demande envoyée',
    request.submittedAt ? { createdAt: request.submittedAt } : null
  )
  if (request.state === 'cancelled') {
    return [sent, { ...done('La demande est annulée', passages.get('cancelled')), icon: 'ban' }]
  }
  const answer = answerStep(request, passages)
  return [
    sent,
    examination(request, passages),
    ...(await completion(request, passages)),
    ...file(request, passages),
    answer,
  ]
}

type Passages = Map<RequestState, Pick<RequestEvent, 'createdAt'> & { reason?: string | null }>

/** The last passage to each state. */
async function passagesOf({ id }: ServiceRequest): Promise<Passages> {
  const events = await RequestEvent.query()
    .select('to_state', 'created_at', 'reason')
    .where('request_id', id)
    .where('kind', 'transition')
    .orderBy('created_at')
    .orderBy('id')
  return new Map(events.flatMap((event) => (event.toState ? [[event.toState, event]] : [])))
}

function examination({ state }: ServiceRequest, passages: Passages): FollowUpStep {
  const title = 'Vérification par la mairie'
  const text = EXAMINATION[state]
  if (!text) return done(title, firstOf(passages, ['in_progress', 'incomplete', 'complete']))
  const word = state === 'pending' ? 'En attente' : 'En cours'
  return { title, state: 'current', word, text }
}

function firstOf(passages: Passages, states: RequestState[]) {
  const [first] = states.flatMap((state) => passages.get(state) ?? [])
  return first ?? null
}

/** Only who was asked for something hears of it. */
async function completion(request: ServiceRequest, passages: Passages): Promise<FollowUpStep[]> {
  const asked = passages.get('incomplete')
  if (!asked) return []
  if (request.state !== 'incomplete')
    return [done('Vous avez complété votre demande', passages.get('rectified') ?? asked)]
  const running = await runningCompletion(request)
  const until = running ? `Répondez avant le ${frenchLongDay(running.answerByOn)}. ` : ''
  const text = `${until}Le délai de la mairie est suspendu\u00a0: il repart le lendemain de votre envoi.`
  return [
    {
      title: 'À vous de compléter',
      state: 'current',
      word: 'À faire par vous',
      icon: 'pencil',
      text,
    },
  ]
}

function file({ state }: ServiceRequest, passages: Passages): FollowUpStep[] {
  const title = 'Dossier complet'
  const wasComplete = passages.get('complete')
  if (state === 'complete' || (isDecided(state) && wasComplete))
    return [done(title, wasComplete ?? null)]
  return isDecided(state) ? [] : [todo(title)]
}

function answerStep(request: ServiceRequest, passages: Passages): FollowUpStep {
  const title = 'Réponse de la mairie'
  const { state, decisionReason } = request
  if (!isDecided(state)) {
    const text = answerPromise(request)
    return state === 'complete'
      ? { title, state: 'current', word: 'En cours', ...(text ? { text } : {}) }
      : { ...todo(title), ...(text ? { text } : {}) }
  }
  const refused = passages.get('rejected')
  const accepted = passages.get('validated')
  if (refused && !(accepted && accepted.createdAt > refused.createdAt)) {
    return {
      ...done('Votre demande est refusée', refused),
      icon: 'x',
      ...(decisionReason ? { text: decisionReason } : {}),
    }
  }
  return accepted
    ? done('Votre demande est acceptée', accepted)
    : done('La demande est close', passages.get(state) ?? null)
}

function done(
  title: string,
  passage: Pick<RequestEvent, 'createdAt'> | null | undefined
): FollowUpStep {
  return {
    title,
    state: 'done',
    word: 'Fait',
    ...(passage
      ? { at: `Le ${frenchDate(passage.createdAt)}`, datetime: passage.createdAt.toISO() }
      : {}),
  }
}

function todo(title: string): FollowUpStep {
  return { title, state: 'todo', word: 'À venir' }
}
