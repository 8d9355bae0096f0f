import db from '@adonisjs/lucid/services/db'
import { E_DOCUMENT_NOT_EDITABLE } from '#documents/errors'
import { isEditableByCitizen, stateAfterCitizenChange } from '#documents/lifecycle'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import { deletePageFiles } from '#documents/storage/page_files'

interface Input {
  pageId: string
  by: 'citizen' | 'agent'
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
      if (by === 'citizen' && !isEditableByCitizen(owner.state)) throw new E_DOCUMENT_NOT_EDITABLE()

      await found.useTransaction(trx).delete()
      owner.merge({
        state: by === 'citizen' ? stateAfterCitizenChange(owner.state) : owner.state,
        version: owner.version + 1,
      })
      await owner.useTransaction(trx).save()
      return { document: owner, page: found }
    })
    await deletePageFiles(page)
    return document
  }
}
