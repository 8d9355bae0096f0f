import { say } from '#shared/say'
import { spokenDate, spokenLongDay } from '#shared/spoken_formats'
import type { RequestState } from '#kernel/transitions'
import { isDecided } from '#requests/lifecycle'
import RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'
import { runningCompletion } from '#requests/queries/completion_of'
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

const EXAMINED: readonly RequestState[] = ['pending', 'in_progress', 'rectified']

/** The steps of a request, done and to come, with the days that are known or promised. */
export async function followUpSteps(request: ServiceRequest): Promise<FollowUpStep[]> {
  const passages = await passagesOf(request)
  const sent = done(
    say('front.steps.sent'),
    request.submittedAt ? { createdAt: request.submittedAt } : null
  )
  if (request.state === 'cancelled') {
    return [sent, { ...done(say('front.steps.cancelled'), passages.get('cancelled')), icon: 'ban' }]
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
  const title = say('front.steps.examination')
  if (!EXAMINED.includes(state))
    return done(title, firstOf(passages, ['in_progress', 'incomplete', 'complete']))
  const word = say(state === 'pending' ? 'front.steps.word_waiting' : 'front.steps.word_current')
  return { title, state: 'current', word, text: say(`front.steps.${state}`) }
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
    return [done(say('front.steps.completed'), passages.get('rectified') ?? asked)]
  const running = await runningCompletion(request)
  const until = running
    ? `${say('front.steps.answer_before', { day: spokenLongDay(running.answerByOn) })} `
    : ''
  const text = `${until}${say('front.steps.suspended')}`
  return [
    {
      title: say('front.steps.complete_now'),
      state: 'current',
      word: say('front.steps.word_yours'),
      icon: 'pencil',
      text,
    },
  ]
}

function file({ state }: ServiceRequest, passages: Passages): FollowUpStep[] {
  const title = say('front.steps.complete')
  const wasComplete = passages.get('complete')
  if (state === 'complete' || (isDecided(state) && wasComplete))
    return [done(title, wasComplete ?? null)]
  return isDecided(state) ? [] : [todo(title)]
}

function answerStep(request: ServiceRequest, passages: Passages): FollowUpStep {
  const title = say('front.steps.answer')
  const { state, decisionReason } = request
  if (!isDecided(state)) {
    const text = answerPromise(request)
    return state === 'complete'
      ? {
          title,
          state: 'current',
          word: say('front.steps.word_current'),
          ...(text ? { text } : {}),
        }
      : { ...todo(title), ...(text ? { text } : {}) }
  }
  const refused = passages.get('rejected')
  const accepted = passages.get('validated')
  if (refused && !(accepted && accepted.createdAt > refused.createdAt)) {
    return {
      ...done(say('front.steps.rejected'), refused),
      icon: 'x',
      ...(decisionReason ? { text: decisionReason } : {}),
    }
  }
  return accepted
    ? done(say('front.steps.accepted'), accepted)
    : done(say('front.steps.closed'), passages.get(state) ?? null)
}

function done(
  title: string,
  passage: Pick<RequestEvent, 'createdAt'> | null | undefined
): FollowUpStep {
  return {
    title,
    state: 'done',
    word: say('front.steps.word_done'),
    ...(passage
      ? {
          at: say('front.steps.on', { day: spokenDate(passage.createdAt) }),
          datetime: passage.createdAt.toISO(),
        }
      : {}),
  }
}

function todo(title: string): FollowUpStep {
  return { title, state: 'todo', word: say('front.steps.word_todo') }
}
