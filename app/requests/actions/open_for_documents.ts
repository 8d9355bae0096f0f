import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import type { RequestActor } from '#requests/actor'
import { E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import { isEditable } from '#requests/lifecycle'
import type ServiceRequest from '#requests/models/service_request'
import { assertUnlockedFor, lockRequest } from '#requests/queries/lock_request'

/** Opens a request for a change of its documents: editable, not held by somebody else; raises its version. */
export async function openForDocuments(
  requestId: string,
  actor: RequestActor,
  trx: TransactionClientContract
): Promise<ServiceRequest> {
  const request = await lockRequest(requestId, trx)
  if (actor.kind === 'system' || !isEditable(request.state, actor.kind)) {
    throw new E_REQUEST_NOT_EDITABLE()
  }
  await assertUnlockedFor(request, actor, trx)
  request.merge({
    version: request.version + 1,
    updatedAt: now(),
    ...(actor.kind === 'agent' ? { lastAgentId: actor.id, lastAgentName: actor.name } : {}),
  })
  await request.useTransaction(trx).save()
  return request
}
