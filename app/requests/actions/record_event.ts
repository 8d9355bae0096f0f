import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import type { RequestActor } from '#requests/actor'
import RequestEvent, { type RequestEventKind } from '#requests/models/request_event'
import type { RequestState } from '#kernel/transitions'

interface EventInput {
  requestId: string
  kind: RequestEventKind
  actor: RequestActor
  fromState?: RequestState
  toState?: RequestState
  reason?: string | null
  details?: Record<string, unknown>
}

/** Appends a line to the history of a request, in the transaction of what it tells. */
export async function recordEvent(
  { requestId, kind, actor, fromState, toState, reason, details }: EventInput,
  trx: TransactionClientContract
): Promise<RequestEvent> {
  const event = new RequestEvent()
  event.merge({
    requestId,
    kind,
    fromState: fromState ?? null,
    toState: toState ?? null,
    reason: reason ?? null,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    onBehalfOf: actor.onBehalfOf ?? null,
    details: details ?? null,
    createdAt: now(),
  })
  return event.useTransaction(trx).save()
}
