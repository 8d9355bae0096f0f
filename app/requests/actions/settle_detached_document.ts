import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import DocumentType from '#catalogue/models/document_type'
import { dropDocument } from '#documents/actions/drop_document'
import { recordDocumentEvent } from '#documents/actions/record_document_event'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import { documentActor, type RequestActor } from '#requests/actor'
import RequestDocument from '#requests/models/request_document'

/**
 * What becomes of a document that was taken out of a request: it stays among its household's.
 * One that was in no other request and could serve in none any more – without page, without
 * account, or for one use only and never sent – is deleted.
 *
 * @returns the pages of a deleted document, whose files the caller removes after commit
 */
export async function settleDetachedDocument(
  documentId: string,
  actor: RequestActor,
  trx: TransactionClientContract
): Promise<DocumentPage[]> {
  const used = await RequestDocument.query({ client: trx }).where('document_id', documentId).first()
  if (used) return []

  const document = await Document.query({ client: trx }).where('id', documentId).firstOrFail()
  const page = await DocumentPage.query({ client: trx }).where('document_id', documentId).first()
  if (!page) return dropDocument(document, trx)
  if (document.state !== 'draft') return []
  if (!document.householdId || !(await isReusable(document, trx))) {
    return dropDocument(document, trx)
  }

  await document
    .merge({ state: 'pending', version: document.version + 1 })
    .useTransaction(trx)
    .save()
  const change = { kind: 'state_changed', fromState: 'draft', toState: 'pending' } as const
  await recordDocumentEvent({ documentId, ...change }, documentActor(actor), trx)
  return []
}

async function isReusable(
  { documentTypeKey }: Document,
  trx: TransactionClientContract
): Promise<boolean> {
  const type = await DocumentType.query({ client: trx }).where('key', documentTypeKey).first()
  return type?.reusable ?? false
}
