import { errors } from '@adonisjs/lucid'
import db from '@adonisjs/lucid/services/db'
import { RemovePage } from '#documents/actions/remove_page'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import { documentActor, type RequestActor } from '#requests/actor'
import { openForDocuments } from '#requests/actions/open_for_documents'
import { DetachDocument } from '#requests/actions/detach_document'
import { recordEvent } from '#requests/actions/record_event'
import RequestDocument from '#requests/models/request_document'
import type ServiceRequest from '#requests/models/service_request'

interface Input {
  request: ServiceRequest
  pageId: string
  actor: RequestActor
}

/**
 * Removes a page of a document of this request. A document that serves in another request too, or
 * that the wallet keeps and would lose its last page, is detached instead; a draft's goes with
 * its last page. On a sent request the history tells it.
 *
 * @throws E_REQUEST_NOT_EDITABLE, E_REQUEST_LOCKED, E_DOCUMENT_NOT_ASKED, E_DOCUMENT_NOT_EDITABLE
 */
export class RemoveDocumentPage {
  async handle({ request, pageId, actor }: Input): Promise<void> {
    const page = await DocumentPage.query().where('id', pageId).firstOrFail()
    const { documentId } = page
    const attachments = await RequestDocument.query().where('document_id', documentId).limit(2)
    if (!attachments.some(({ requestId }) => requestId === request.id)) {
      throw new errors.E_ROW_NOT_FOUND()
    }
    if (attachments.length > 1 || (await isLastOfKept(page))) {
      return new DetachDocument().handle({ requestId: request.id, documentId, actor })
    }
    await db.transaction((trx) =>
      openForDocuments({ requestId: request.id, document: { id: documentId }, actor }, trx)
    )

    const document = await new RemovePage().handle({ pageId, by: documentActor(actor) })
    const left = await DocumentPage.query().where('document_id', documentId).first()
    if (!left) {
      await new DetachDocument().handle({ requestId: request.id, documentId, actor })
    } else if (request.state !== 'draft' || actor.onBehalfOf) {
      const details = { documentId, typeKey: document.documentTypeKey, change: 'page_removed' }
      await db.transaction((trx) =>
        recordEvent({ requestId: request.id, kind: 'document_changed', actor, details }, trx)
      )
    }
  }
}

/** Is this the only page of a document that is not a draft's alone? */
async function isLastOfKept({ id, documentId }: DocumentPage): Promise<boolean> {
  const { state } = await Document.findOrFail(documentId)
  if (state === 'draft') return false
  const other = await DocumentPage.query()
    .where('document_id', documentId)
    .whereNot('id', id)
    .first()
  return other === null
}
