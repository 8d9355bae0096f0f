import db from '@adonisjs/lucid/services/db'
import { dropDocument } from '#documents/actions/drop_document'
import { deletePageFiles } from '#documents/storage/page_files'
import { E_DOCUMENT_SENT } from '#requests/errors'
import RequestDocument from '#requests/models/request_document'
import { documentUses } from '#requests/queries/document_uses'
import { lockRequest } from '#requests/queries/lock_request'

/**
 * Deletes a document of a household with its files, and takes it out of its drafts. What was
 * sent with a request belongs to that request.
 *
 * @throws E_DOCUMENT_SENT
 */
export class DeleteDocument {
  async handle({ documentId }: { documentId: string }): Promise<void> {
    const pages = await db.transaction(async (trx) => {
      const uses = (await documentUses([documentId], trx)).get(documentId) ?? []
      for (const { id } of uses) {
        const request = await lockRequest(id, trx)
        if (request.state !== 'draft') throw new E_DOCUMENT_SENT()
      }
      await RequestDocument.query({ client: trx }).where('document_id', documentId).delete()
      return dropDocument({ id: documentId }, trx)
    })
    for (const page of pages) await deletePageFiles(page)
  }
}
