import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { RequestActor } from '#requests/actor'
import { appendEvent } from '#requests/actions/append_event'
import { isEditable } from '#requests/lifecycle'
import RequestDocument from '#requests/models/request_document'
import type ServiceRequest from '#requests/models/service_request'

/**
 * Attaches the documents of a request to another one of its household, as long as that one is examined; the
 * first keeps them too. The caller holds both, and saves them.
 *
 * @returns how many the other one lacked
 */
export async function giveDocuments(
  from: ServiceRequest,
  to: ServiceRequest,
  actor: RequestActor,
  trx: TransactionClientContract
): Promise<number> {
  if (from.householdId !== to.householdId || !isEditable(to.state, 'agent')) return 0
  const attachments = await RequestDocument.query({ client: trx })
    .where('request_id', from.id)
    .whereNotIn(
      'document_id',
      RequestDocument.query().select('document_id').where('request_id', to.id)
    )
    .preload('document')
    .orderBy('id')
  for (const { documentId, document } of attachments) {
    await new RequestDocument().merge({ requestId: to.id, documentId }).useTransaction(trx).save()
    const details = { documentId, typeKey: document.documentTypeKey, from: from.number }
    await appendEvent(to, { kind: 'document_attached', actor, details }, trx)
  }
  return attachments.length
}
