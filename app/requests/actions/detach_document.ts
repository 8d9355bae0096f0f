import db from '@adonisjs/lucid/services/db'
import type DocumentPage from '#documents/models/document_page'
import { deletePageFiles } from '#documents/storage/page_files'
import type { RequestActor } from '#requests/actor'
import { openForDocuments } from '#requests/actions/open_for_documents'
import { recordEvent } from '#requests/actions/record_event'
import { settleDetachedDocument } from '#requests/actions/settle_detached_document'
import RequestDocument from '#requests/models/request_document'

interface Input {
  requestId: string
  documentId: string
  actor: RequestActor
}

/**
 * Removes a document from this request only: it stays in its owner's space and
 * in other requests (manual, « Traiter les justificatifs »), unless it could serve nowhere.
 *
 * @throws E_REQUEST_NOT_EDITABLE, E_REQUEST_LOCKED, E_DOCUMENT_NOT_ASKED
 */
export class DetachDocument {
  async handle({ requestId, documentId, actor }: Input): Promise<void> {
    const removed: DocumentPage[] = await db.transaction(async (trx) => {
      const attachment = await RequestDocument.query({ client: trx })
        .where('request_id', requestId)
        .where('document_id', documentId)
        .preload('document')
        .first()
      if (!attachment) return []

      const request = await openForDocuments(
        { requestId, document: { id: documentId }, actor },
        trx
      )
      await attachment.useTransaction(trx).delete()
      const pages = await settleDetachedDocument(documentId, actor, trx)
      if (request.state === 'draft' && !actor.onBehalfOf) return pages
      await recordEvent(
        {
          requestId,
          kind: 'document_detached',
          actor,
          details: { documentId, typeKey: attachment.document.documentTypeKey },
        },
        trx
      )
      return pages
    })
    for (const page of removed) await deletePageFiles(page)
  }
}
