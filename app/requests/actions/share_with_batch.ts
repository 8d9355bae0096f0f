import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Document from '#documents/models/document'
import type { RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import RequestDocument from '#requests/models/request_document'
import type ServiceRequest from '#requests/models/service_request'
import { batchOf } from '#requests/queries/batch_of'
import { requirementsOf } from '#requests/queries/requirements_of'

/**
 * A document of the household that one draft of a batch has serves the others too, where they lack
 * one of its type. A person's own paper stays his.
 */
export async function shareWithBatch(
  request: ServiceRequest,
  document: Document,
  actor: RequestActor,
  trx: TransactionClientContract
): Promise<void> {
  if (!request.batchId || document.individualId !== null) return
  const { id: documentId, documentTypeKey: typeKey } = document
  for (const draft of await batchOf(request, trx)) {
    if (draft.id === request.id || draft.state !== 'draft') continue
    const requirements = await requirementsOf(draft, trx)
    const isMissing = requirements.some(
      (one) => one.typeKey === typeKey && one.documents.length === 0
    )
    if (!isMissing) continue
    const attachment = new RequestDocument().merge({ requestId: draft.id, documentId })
    await attachment.useTransaction(trx).save()
    if (!actor.onBehalfOf) continue
    const details = { documentId, typeKey }
    await recordEvent({ requestId: draft.id, kind: 'document_attached', actor, details }, trx)
  }
}
