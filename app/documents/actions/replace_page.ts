import db from '@adonisjs/lucid/services/db'
import { acceptUpload, type PageUpload } from '#documents/actions/accept_upload'
import { writePageChange } from '#documents/actions/write_page_change'
import type { DocumentActor } from '#documents/actor'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import { deletePageFiles, type PageFiles } from '#documents/storage/page_files'

interface Input {
  pageId: string
  upload: PageUpload
  by: DocumentActor
}

/**
 * Puts another file in the place of a page; the former one goes once the new one is kept.
 *
 * @throws the E_FILE_* refusals of documents/errors.ts, E_DOCUMENT_NOT_EDITABLE
 */
export class ReplacePage {
  async handle({ pageId, upload, by }: Input): Promise<Document> {
    const accepted = await acceptUpload(upload)
    const { document, former } = await db.transaction(async (trx) => {
      const { documentId } = await DocumentPage.query({ client: trx })
        .where('id', pageId)
        .firstOrFail()
      const owner = await Document.query({ client: trx })
        .where('id', documentId)
        .forUpdate()
        .firstOrFail()
      const page = await DocumentPage.query({ client: trx }).where('id', pageId).firstOrFail()
      const files: PageFiles = { storageKey: page.storageKey, previewKeys: page.previewKeys }
      const { fileName } = accepted
      await writePageChange(owner, { kind: 'page_replaced', fileName, by }, trx)
      await page
        .merge({ ...accepted, rotations: null })
        .useTransaction(trx)
        .save()
      return { document: owner, former: files }
    })
    await deletePageFiles(former)
    return document
  }
}
