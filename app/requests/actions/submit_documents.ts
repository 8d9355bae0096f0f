import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RequestDocument from '#requests/models/request_document'
import type ServiceRequest from '#requests/models/service_request'

/** Sending a request makes its draft documents « en cours » and gives them to its household. */
export async function submitDocuments(
  request: ServiceRequest,
  trx: TransactionClientContract
): Promise<void> {
  const attachments = await RequestDocument.query({ client: trx })
    .where('request_id', request.id)
    .preload('document')
  for (const { document } of attachments) {
    document.householdId ??= request.householdId
    if (document.state === 'draft') document.state = 'pending'
    await document.useTransaction(trx).save()
  }
}
