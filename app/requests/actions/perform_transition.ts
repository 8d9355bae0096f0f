import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import type { RequestTransition } from '#kernel/transitions'
import { enqueue } from '#authorities/outbox/enqueue'
import { capacityOf, type RequestActor } from '#requests/actor'
import type { CompletionList } from '#requests/completion'
import {
  E_REASON_REQUIRED,
  E_TRANSITION_NOT_ALLOWED,
  E_TRANSITION_REFUSED,
  type Blocker,
} from '#requests/errors'
import { isAllowed, needsReason, targetOf } from '#requests/lifecycle'
import RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'
import { archiveWithHousehold } from '#requests/actions/archive_with_household'
import { closeCompletion } from '#requests/actions/close_completion'
import { openCompletion } from '#requests/actions/open_completion'
import { settleHousehold } from '#requests/actions/settle_household'
import { writeState } from '#requests/actions/write_state'
import { clockAfter } from '#requests/queries/clock_after'
import { hookContext } from '#requests/queries/hook_context'
import { assertFresh, assertUnlockedFor, lockRequest } from '#requests/queries/lock_request'
import { readCompletionList } from '#requests/queries/read_completion_list'
import { teleserviceOf } from '#requests/queries/teleservice_of'
import { transitionBlockers } from '#requests/queries/transition_blockers'

interface Input {
  requestId: string
  transition: RequestTransition
  actor: RequestActor
  /** The version of the request that the decision was taken on. */
  version: number
  reason?: string
  /** Why missing or unverified documents do not stop the validation. */
  waiver?: string
  /** With « incomplet »: what the citizen is asked for. Without a list all that he filled in is open to him. */
  asked?: CompletionList
  /** With « rectifié »: the citizen's words, needed when something that was asked for is left. */
  answer?: string
}

type Decision = Omit<Input, 'requestId'>
type Held = Decision & { request: ServiceRequest }

/**
 * The only way for a request to reach another state: check, write, history row and outbox
 * rows in one transaction. Replayed with the same version it changes nothing.
 *
 * @throws E_TRANSITION_NOT_ALLOWED, E_REASON_REQUIRED, E_TRANSITION_REFUSED, E_STALE_VERSION, E_REQUEST_LOCKED,
 *   E_ASKED_UNKNOWN, E_ANSWER_DAY_PAST, E_COMPLETION_UNANSWERED
 */
export class PerformTransition {
  async handle({ requestId, ...input }: Input): Promise<ServiceRequest> {
    return db.transaction(async (trx) => {
      const request = await lockRequest(requestId, trx)
      if (await isReplay(request, input, trx)) return request
      await this.within({ request, ...input }, trx)
      return request.useTransaction(trx).save()
    })
  }

  /** The same, as part of a larger transaction that holds the request and saves it at its end. */
  async within({ request, ...input }: Held, trx: TransactionClientContract): Promise<RequestEvent> {
    await assertFresh(request, input.version, trx)
    await assertMayPass(request, input, trx)

    const to = targetOf(input.transition)
    const teleservice = await teleserviceOf(request)
    const hooks = teleservice?.lifecycle?.[input.transition]
    const amended = hooks?.apply?.(await hookContext(request, trx))
    const settled = teleservice?.household
      ? await settleHousehold({ request, effect: teleservice.household, ...input }, trx)
      : null
    const household = to === 'archived' ? await archiveWithHousehold(request, trx) : null
    const clock = await clockAfter(request, to, trx)
    const list = to === 'incomplete' ? await readCompletionList(request, input.asked, trx) : null
    if (to === 'rectified') await closeCompletion({ request, answer: input.answer }, trx)

    const event = await writeState(
      {
        request,
        to,
        actor: input.actor,
        fields: {
          data: amended ? { ...request.data, ...amended } : request.data,
          ...(input.transition === 'validate' ? { validatedAt: now() } : {}),
          ...clock.days,
          ...(input.reason && input.actor.kind !== 'system'
            ? { decisionReason: input.reason }
            : {}),
        },
        event: {
          kind: 'transition',
          reason: input.reason ?? input.answer,
          details: {
            transition: input.transition,
            onVersion: input.version,
            waiver: input.waiver,
            ...(household ? { household } : {}),
            ...(settled ? { householdEvent: settled.id } : {}),
            ...(clock.told ? { clock: clock.told } : {}),
            ...(list
              ? { asked: list.items.map(({ label, sentence }) => ({ label, sentence })) }
              : {}),
          },
        },
      },
      trx
    )
    if (list) await openCompletion({ event, list }, trx)
    await tell(request, input.transition, event, hooks?.afterwards !== undefined, trx)
    return event
  }
}

async function isReplay(request: ServiceRequest, input: Decision, trx: TransactionClientContract) {
  if (request.state !== targetOf(input.transition) || request.version === input.version)
    return false
  const last = await RequestEvent.query({ client: trx })
    .where('request_id', request.id)
    .where('kind', 'transition')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .first()
  return (
    last?.details?.transition === input.transition &&
    last.details.onVersion === input.version &&
    last.actorId === input.actor.id
  )
}

async function assertMayPass(
  request: ServiceRequest,
  input: Decision,
  trx: TransactionClientContract
): Promise<void> {
  const capacity = capacityOf(input.actor)
  if (!isAllowed(input.transition, request.state, capacity)) {
    throw new E_TRANSITION_NOT_ALLOWED()
  }
  // No agent can open a draft, and so hold it.
  if (request.state !== 'draft') await assertUnlockedFor(request, input.actor, trx)
  if (capacity === 'agent' && needsReason(input.transition) && !input.reason?.trim()) {
    throw new E_REASON_REQUIRED()
  }
  const blockers = await transitionBlockers(request, input.transition, trx)
  const left = blockers.filter((blocker) => !isWaived(blocker, input.waiver))
  if (left.length > 0) throw new E_TRANSITION_REFUSED(left)
}

/** A waiver lifts the documents only: never the data, the season or the teleservice's own check. */
function isWaived(blocker: Blocker, waiver: string | undefined): boolean {
  return blocker.anchor === 'pieces' && Boolean(waiver?.trim())
}

/** Decisions that the citizen hears of by mail; the receipt of a submission is written by `SubmitRequest`. */
const ANNOUNCED: readonly RequestTransition[] = ['mark_incomplete', 'validate', 'reject', 'cancel']

/**
 * Two things leave after commit: the citizen is told, and the teleservice's own
 * follow-up runs. Whoever tells also keeps the request on paper; when the
 * citizen cancels himself, nobody is told, and it is kept apart.
 */
async function tell(
  request: ServiceRequest,
  transition: RequestTransition,
  event: RequestEvent,
  hasFollowUp: boolean,
  trx: TransactionClientContract
): Promise<void> {
  const payload = { requestId: request.id, transition, eventId: event.id }
  if (ANNOUNCED.includes(transition) && event.actorKind === 'agent') {
    await enqueue(
      { kind: 'request_transition_mail', idempotencyKey: `transition-mail:${event.id}`, payload },
      trx
    )
  }
  if (transition === 'cancel' && event.actorKind !== 'agent') {
    await enqueue(
      { kind: 'request_event_file', idempotencyKey: `event-file:${event.id}`, payload },
      trx
    )
  }
  if (hasFollowUp) {
    await enqueue(
      { kind: 'teleservice_follow_up', idempotencyKey: `follow-up:${event.id}`, payload },
      trx
    )
  }
}
