import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import { capacityOf, type RequestActor } from '#requests/actor'
import {
  E_REQUEST_LOCKED,
  E_REQUEST_NOT_EDITABLE,
  E_STALE_VERSION,
  type Conflict,
} from '#requests/errors'
import RequestEvent, { ANNOUNCEMENT_KINDS } from '#requests/models/request_event'
import RequestLock from '#requests/models/request_lock'
import ServiceRequest from '#requests/models/service_request'

/** Reads a request for writing: its row stays locked until the transaction ends. */
export function lockRequest(id: string, trx: TransactionClientContract): Promise<ServiceRequest> {
  return ServiceRequest.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
}

/**
 * Refuses a write prepared on an older version of the request.
 *
 * @throws E_STALE_VERSION naming who changed it, and when
 */
export async function assertFresh(
  request: ServiceRequest,
  version: number,
  trx: TransactionClientContract
): Promise<void> {
  if (request.version === version) return
  throw new E_STALE_VERSION(await lastWrite(request, trx))
}

/** Who wrote the request last, and when. */
export async function lastWrite(
  request: ServiceRequest,
  trx?: TransactionClientContract
): Promise<Conflict> {
  const last = await RequestEvent.query({ client: trx })
    .where('request_id', request.id)
    .whereNotIn('kind', [...ANNOUNCEMENT_KINDS])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .first()
  return {
    changedBy: last?.actorName ?? 'un autre utilisateur',
    changedAt: (last?.createdAt ?? request.updatedAt).toISO() as string,
  }
}

/**
 * Refuses to change a request that an agent holds. What the system does by itself
 * (a letter that left, a season's end) is no rival of the holder.
 *
 * @throws E_REQUEST_LOCKED naming the holder
 */
export async function assertUnlockedFor(
  request: ServiceRequest,
  actor: RequestActor,
  trx?: TransactionClientContract
): Promise<void> {
  if (actor.kind === 'system') return
  const lock = await RequestLock.query({ client: trx }).where('request_id', request.id).first()
  if (!lock?.isHeldAt(now())) return
  if (actor.kind === 'agent' && lock.agentId === actor.id) return
  throw new E_REQUEST_LOCKED([capacityOf(actor) === 'citizen' ? 'un agent' : lock.agentName])
}

/**
 * Refuses to add anything – a note, a letter – to a request that was put away.
 *
 * @throws E_REQUEST_NOT_EDITABLE
 */
export function assertNotArchived({ state }: ServiceRequest): void {
  if (state === 'archived') throw new E_REQUEST_NOT_EDITABLE()
}
