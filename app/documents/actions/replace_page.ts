import db from '@adonisjs/lucid/services/db'
import { acceptUpload, type PageUpload } from '#documents/actions/accept_upload'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import { deletePageFiles, type PageFiles } from '#documents/storage/page_files'

/**
 * Puts another file in the place of a page; the former one goes once the new one is kept.
 *
 * @throws the E_FILE_* refusals of documents/errors.ts
 */
export class ReplacePage {
  async handle({ pageId, upload }: { pageId: string; upload: PageUpload }): Promise<Document> {
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
      await page
        .merge({ ...accepted, rotations: null })
        .useTransaction(trx)
        .save()
      await owner
        .merge({ version: owner.version + 1 })
        .useTransaction(trx)
        .save()
      return { document: owner, former: files }
    })
    await deletePageFiles(former)
    return document
  }
}
