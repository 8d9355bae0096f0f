import { errors } from '@adonisjs/lucid'
import db from '@adonisjs/lucid/services/db'
import type { PageUpload } from '#documents/actions/accept_upload'
import { ReplacePage } from '#documents/actions/replace_page'
import DocumentPage from '#documents/models/document_page'
import { documentActor, type RequestActor } from '#requests/actor'
import { openForDocuments } from '#requests/actions/open_for_documents'
import { recordEvent } from '#requests/actions/record_event'
import { E_DOCUMENT_SHARED } from '#requests/errors'
import { isFileRefusal } from '#documents/file_refusal'
import RequestDocument from '#requests/models/request_document'
import type ServiceRequest from '#requests/models/service_request'

interface Input {
  request: ServiceRequest
  pageId: string
  upload: PageUpload
  actor: RequestActor
}

/**
 * An agent puts another file in the place of a page of this request's documents. What
 * serves in another request too stays as that one knows it.
 *
 * @returns the French sentence of the refusal, `null` when the page is replaced
 */
export class ReplaceDocumentPage {
  async handle(input: Input): Promise<string | null> {
    try {
      await this.#replace(input)
      return null
    } catch (error) {
      if (!isFileRefusal(error)) throw error
      return error.message
    }
  }

  async #replace({ request, pageId, upload, actor }: Input): Promise<void> {
    const { documentId } = await DocumentPage.query().where('id', pageId).firstOrFail()
    const attachments = await RequestDocument.query().where('document_id', documentId).limit(2)
    if (!attachments.some(({ requestId }) => requestId === request.id)) {
      throw new errors.E_ROW_NOT_FOUND()
    }
    if (attachments.length > 1) throw new E_DOCUMENT_SHARED()
    await db.transaction((trx) =>
      openForDocuments({ requestId: request.id, document: { id: documentId }, actor }, trx)
    )

    const document = await new ReplacePage().handle({ pageId, upload, by: documentActor(actor) })
    const details = { documentId, typeKey: document.documentTypeKey, change: 'page_replaced' }
    await db.transaction((trx) =>
      recordEvent({ requestId: request.id, kind: 'document_changed', actor, details }, trx)
    )
  }
}
