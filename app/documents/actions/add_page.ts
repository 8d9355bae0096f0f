import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { acceptUpload, type PageUpload } from '#documents/actions/accept_upload'
import { E_DOCUMENT_NOT_EDITABLE } from '#documents/errors'
import { isEditableByCitizen, stateAfterCitizenChange } from '#documents/lifecycle'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'

interface Input {
  document:
    | { id: string }
    | {
        householdId: string | null
        typeKey: string
        origin: 'citizen' | 'agent'
        submitted?: boolean
      }
  upload: PageUpload
  by: 'citizen' | 'agent'
}

/**
 * Adds one uploaded file to a document, or opens a document with it. The file
 * is scanned, recognised by its content and previewed before anything is kept.
 *
 * @throws the E_FILE_* refusals of documents/errors.ts, E_DOCUMENT_NOT_EDITABLE
 */
export class AddPage {
  async handle({ document: target, upload, by }: Input): Promise<Document> {
    const file = await acceptUpload(upload)

    return db.transaction(async (trx) => {
      const document =
        'id' in target
          ? await Document.query({ client: trx }).where('id', target.id).forUpdate().firstOrFail()
          : new Document().merge({
              householdId: target.householdId,
              documentTypeKey: target.typeKey,
              origin: target.origin,
              state: target.submitted ? 'pending' : 'draft',
              version: 0,
              createdAt: now(),
            })
      if (by === 'citizen' && !isEditableByCitizen(document.state))
        throw new E_DOCUMENT_NOT_EDITABLE()

      document.merge({
        state: by === 'citizen' ? stateAfterCitizenChange(document.state) : document.state,
        version: document.version + 1,
      })
      await document.useTransaction(trx).save()

      const last = await DocumentPage.query({ client: trx })
        .where('document_id', document.id)
        .orderBy('position', 'desc')
        .first()
      const page = new DocumentPage()
      page.merge({
        documentId: document.id,
        position: (last?.position ?? 0) + 1,
        ...file,
        createdAt: now(),
      })
      await page.useTransaction(trx).save()
      return document
    })
  }
}
