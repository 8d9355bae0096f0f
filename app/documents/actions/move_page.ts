import db from '@adonisjs/lucid/services/db'
import { writePageChange } from '#documents/actions/write_page_change'
import type { DocumentActor } from '#documents/actor'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'

interface Input {
  pageId: string
  towards: 'start' | 'end'
  by: DocumentActor
}

/**
 * Moves a file of a document one place towards its start or its end.
 *
 * @returns the document; as it was when the file is the first or the last already
 * @throws E_DOCUMENT_NOT_EDITABLE
 */
export class MovePage {
  async handle({ pageId, towards, by }: Input): Promise<Document> {
    return db.transaction(async (trx) => {
      const { documentId } = await DocumentPage.query({ client: trx })
        .where('id', pageId)
        .firstOrFail()
      const document = await Document.query({ client: trx })
        .where('id', documentId)
        .forUpdate()
        .firstOrFail()
      const pages = await DocumentPage.query({ client: trx })
        .where('document_id', documentId)
        .orderBy('position')
      const place = pages.findIndex(({ id }) => id === pageId)
      const page = pages[place]
      const other = pages[towards === 'start' ? place - 1 : place + 1]
      if (!page || !other) return document

      await writePageChange(document, { kind: 'page_moved', fileName: page.fileName, by }, trx)
      const { position } = page
      await page.merge({ position: other.position }).useTransaction(trx).save()
      await other.merge({ position }).useTransaction(trx).save()
      return document
    })
  }
}
