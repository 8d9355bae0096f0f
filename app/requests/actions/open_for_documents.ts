import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import Document from '#documents/models/document'
import { capacityOf, type RequestActor } from '#requests/actor'
import { E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import { isEditable } from '#requests/lifecycle'
import type ServiceRequest from '#requests/models/service_request'
import { assertUnlockedFor, lockRequest } from '#requests/queries/lock_request'
import { assertDocumentOpen } from '#requests/queries/open_to_citizen'

interface Opening {
  requestId: string
  /** The document that is to change, or the type of a new one. */
  document: { id: string } | { typeKey: string }
  actor: RequestActor
}

/**
 * Opens a request for a change of its documents: editable, not held by somebody else, and
 * asked for when it is the citizen's; raises its version.
 *
 * @throws E_REQUEST_NOT_EDITABLE, E_REQUEST_LOCKED, E_DOCUMENT_NOT_ASKED
 */
export async function openForDocuments(
  { requestId, document, actor }: Opening,
  trx: TransactionClientContract
): Promise<ServiceRequest> {
  const request = await lockRequest(requestId, trx)
  const capacity = capacityOf(actor)
  if (capacity === 'system' || !isEditable(request.state, capacity)) {
    throw new E_REQUEST_NOT_EDITABLE()
  }
  await assertUnlockedFor(request, actor, trx)
  if (capacity === 'citizen') {
    await assertDocumentOpen(request, await typeOf(document, trx), trx)
  }
  request.merge({
    version: request.version + 1,
    updatedAt: now(),
    ...(capacity === 'agent' ? { lastAgentId: actor.id, lastAgentName: actor.name } : {}),
  })
  await request.useTransaction(trx).save()
  return request
}

async function typeOf(
  document: Opening['document'],
  trx: TransactionClientContract
): Promise<string> {
  if ('typeKey' in document) return document.typeKey
  const known = await Document.query({ client: trx }).where('id', document.id).firstOrFail()
  return known.documentTypeKey
}
