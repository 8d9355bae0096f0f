import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { acceptUpload, type PageUpload } from '#documents/actions/accept_upload'
import { writePageChange } from '#documents/actions/write_page_change'
import type { DocumentActor } from '#documents/actor'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'

/** A document still to be made. */
export interface NewDocument {
  householdId: string | null
  typeKey: string
  /** Whom it concerns; the whole household unless told. */
  individualId?: string | null
  /** The document of which it takes the place. */
  replacesId?: string | null
  origin: 'citizen' | 'agent'
  /** For a draft it is a « brouillon », as the draft is; else the town hall may look at it. */
  submitted?: boolean
  citizenNote?: string | null
}

interface Input {
  document: { id: string } | NewDocument
  upload: PageUpload
  by: DocumentActor
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
          : newDocument(target)
      await writePageChange(document, { kind: 'page_added', fileName: file.fileName, by }, trx)

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

function newDocument({ typeKey, submitted, ...given }: NewDocument): Document {
  return new Document().merge({
    ...given,
    documentTypeKey: typeKey,
    state: submitted ? 'pending' : 'draft',
    version: 0,
    createdAt: now(),
  })
}
