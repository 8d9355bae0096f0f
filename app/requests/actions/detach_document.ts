import db from '@adonisjs/lucid/services/db'
import type { RequestActor } from '#requests/actor'
import { openForDocuments } from '#requests/actions/open_for_documents'
import { recordEvent } from '#requests/actions/record_event'
import RequestDocument from '#requests/models/request_document'

interface Input {
  requestId: string
  documentId: string
  actor: RequestActor
}

/**
 * Removes a document from this request only: it stays in its owner's space and
 * in other requests (manual, « Traiter les justificatifs »).
 *
 * @throws E_REQUEST_NOT_EDITABLE, E_REQUEST_LOCKED, E_DOCUMENT_NOT_ASKED
 */
export class DetachDocument {
  async handle({ requestId, documentId, actor }: Input): Promise<void> {
    await db.transaction(async (trx) => {
      const attachment = await RequestDocument.query({ client: trx })
        .where('request_id', requestId)
        .where('document_id', documentId)
        .preload('document')
        .first()
      if (!attachment) return

      const request = await openForDocuments(
        { requestId, document: { id: documentId }, actor },
        trx
      )
      await attachment.useTransaction(trx).delete()
      if (request.state === 'draft' && !actor.onBehalfOf) return
      await recordEvent(
        {
          requestId,
          kind: 'document_detached',
          actor,
          details: { documentId, typeKey: attachment.document.documentTypeKey },
        },
        trx
      )
    })
  }
}
