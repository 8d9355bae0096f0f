import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'

/**
 * Deletes a document that nothing uses, with its pages and its history. The one that took its
 * place takes that of its predecessor.
 *
 * @returns its pages, whose files the caller removes after commit
 */
export async function dropDocument(
  { id }: Pick<Document, 'id'>,
  trx: TransactionClientContract
): Promise<DocumentPage[]> {
  const document = await Document.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
  const pages = await DocumentPage.query({ client: trx }).where('document_id', id)
  const { replacesId } = document
  await document.merge({ replacesId: null }).useTransaction(trx).save()
  await Document.query({ client: trx }).where('replaces_id', id).update({ replaces_id: replacesId })
  await document.useTransaction(trx).delete()
  return pages
}
