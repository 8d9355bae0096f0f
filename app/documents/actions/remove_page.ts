import db from '@adonisjs/lucid/services/db'
import { writePageChange } from '#documents/actions/write_page_change'
import type { DocumentActor } from '#documents/actor'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import { deletePageFiles } from '#documents/storage/page_files'

interface Input {
  pageId: string
  by: DocumentActor
}

/**
 * Removes one page of a document; its files go once the row is gone.
 *
 * @throws E_DOCUMENT_NOT_EDITABLE
 */
export class RemovePage {
  async handle({ pageId, by }: Input): Promise<Document> {
    const { document, page } = await db.transaction(async (trx) => {
      const found = await DocumentPage.query({ client: trx }).where('id', pageId).firstOrFail()
      const owner = await Document.query({ client: trx })
        .where('id', found.documentId)
        .forUpdate()
        .firstOrFail()
      await writePageChange(owner, { kind: 'page_removed', fileName: found.fileName, by }, trx)
      await found.useTransaction(trx).delete()
      return { document: owner, page: found }
    })
    await deletePageFiles(page)
    return document
  }
}
