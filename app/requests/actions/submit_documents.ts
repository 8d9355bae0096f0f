import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { recordDocumentEvent } from '#documents/actions/record_document_event'
import { documentActor, type RequestActor } from '#requests/actor'
import RequestDocument from '#requests/models/request_document'
import type ServiceRequest from '#requests/models/service_request'

/** Sending a request makes its draft documents « en cours » and gives them to its household. */
export async function submitDocuments(
  request: ServiceRequest,
  actor: RequestActor,
  trx: TransactionClientContract
): Promise<void> {
  const attachments = await RequestDocument.query({ client: trx })
    .where('request_id', request.id)
    .preload('document')
  for (const { document } of attachments) {
    document.householdId ??= request.householdId
    if (document.state === 'draft') {
      document.state = 'pending'
      const change = { kind: 'state_changed', fromState: 'draft', toState: 'pending' } as const
      await recordDocumentEvent({ documentId: document.id, ...change }, documentActor(actor), trx)
    }
    await document.useTransaction(trx).save()
  }
}
