import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import type { RequestActor } from '#requests/actor'
import { historyHash } from '#requests/history_chain'
import RequestEvent, { type RequestEventKind } from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
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

/**
 * Appends a line to the history of a request, in the transaction of what it
 * tells. The line bears the mark of the one before it, and the request the mark
 * of the last (`request:verify`): its row stays locked until the transaction ends.
 */
export async function recordEvent(
  { requestId, kind, actor, fromState, toState, reason, details }: EventInput,
  trx: TransactionClientContract
): Promise<RequestEvent> {
  const head = await historyHead(requestId, trx)
  const createdAt = now()
  const line = {
    id: uuidv7(),
    requestId,
    position: head.length + 1,
    kind,
    fromState: fromState ?? null,
    toState: toState ?? null,
    reason: reason ?? null,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    onBehalfOf: actor.onBehalfOf ?? null,
    details: details ?? null,
  }
  const hash = historyHash(head.hash, { ...line, createdAt: createdAt.toISO() })
  const event = new RequestEvent().merge({ ...line, createdAt, hash })
  await event.useTransaction(trx).save()
  await moveHistoryHead(event, trx)
  return event
}

/** How many lines the history has, and the mark of the last; nobody else appends one meanwhile. */
async function historyHead(requestId: string, trx: TransactionClientContract) {
  const { historyLength, historyHash: hash } = await ServiceRequest.query({ client: trx })
    .where('id', requestId)
    .select('history_length', 'history_hash')
    .forUpdate()
    .firstOrFail()
  return { length: historyLength, hash }
}

function moveHistoryHead(
  { requestId, position, hash }: RequestEvent,
  trx: TransactionClientContract
) {
  return ServiceRequest.query({ client: trx })
    .where('id', requestId)
    .update({ history_length: position, history_hash: hash })
}
