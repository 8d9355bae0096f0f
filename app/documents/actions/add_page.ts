import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import Household from '#households/models/household'
import { acceptUpload, type AcceptedFile, type PageUpload } from '#documents/actions/accept_upload'
import { writePageChange } from '#documents/actions/write_page_change'
import type { DocumentActor } from '#documents/actor'
import { E_FILE_KEPT } from '#documents/errors'
import { keptSentence } from '#documents/kept_sentence'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import { fileHash } from '#documents/pages/file_hash'
import { safeFileName } from '#documents/pages/file_name'
import { servingFile, type Place } from '#documents/queries/kept_files'
import { deletePageFiles } from '#documents/storage/page_files'

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
 * is scanned, recognised by its content and previewed before anything is kept. One
 * that the household already keeps where it serves as well is not kept twice.
 *
 * @throws the E_FILE_* refusals of documents/errors.ts, E_DOCUMENT_NOT_EDITABLE
 */
export class AddPage {
  async handle({ document: target, upload, by }: Input): Promise<Document> {
    const place = await placeOf(target)
    await assertNotKept(upload, place)
    const file = await acceptUpload(upload)
    try {
      return await db.transaction(async (trx) => {
        // Two that add the same file at once wait for one another: the second sees the first.
        if (place.householdId) {
          await Household.query({ client: trx }).where('id', place.householdId).forUpdate()
        }
        await assertNotKept(upload, place, trx)
        return write(target, file, by, trx)
      })
    } catch (error) {
      await deletePageFiles(file)
      throw error
    }
  }
}

async function placeOf(target: Input['document']): Promise<Place> {
  if (!('id' in target)) return { ...target, individualId: target.individualId ?? null }
  const { id, householdId, documentTypeKey, individualId } = await Document.findOrFail(target.id)
  return { id, householdId, typeKey: documentTypeKey, individualId }
}

async function assertNotKept(
  { content, name }: PageUpload,
  place: Place,
  trx?: TransactionClientContract
): Promise<void> {
  const kept = await servingFile(fileHash(content), place, trx)
  if (kept) throw new E_FILE_KEPT(await keptSentence(kept, safeFileName(name), trx), kept)
}

async function write(
  target: Input['document'],
  file: AcceptedFile,
  by: DocumentActor,
  trx: TransactionClientContract
): Promise<Document> {
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
