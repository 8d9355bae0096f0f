import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import type { RequestState } from '#kernel/transitions'
import type { RequestActor } from '#requests/actor'
import { historyHash } from '#requests/history_chain'
import RequestEvent, { type RequestEventKind } from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'

export interface EventInput {
  kind: RequestEventKind
  actor: RequestActor
  fromState?: RequestState
  toState?: RequestState
  reason?: string | null
  details?: Record<string, unknown>
}

/**
 * Appends a line to the history of a request that the caller holds, and saves
 * afterwards with the mark of the line (`history_chain.ts`).
 */
export async function appendEvent(
  request: ServiceRequest,
  { kind, actor, fromState, toState, reason, details }: EventInput,
  trx: TransactionClientContract
): Promise<RequestEvent> {
  const createdAt = now()
  const line = {
    id: uuidv7(),
    requestId: request.id,
    position: request.historyLength + 1,
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
  const hash = historyHash(request.historyHash, { ...line, createdAt: createdAt.toISO() })
  const event = new RequestEvent().merge({ ...line, createdAt, hash })
  await event.useTransaction(trx).save()
  request.merge({ historyLength: line.position, historyHash: hash })
  return event
}
