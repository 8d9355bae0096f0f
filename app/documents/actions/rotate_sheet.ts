import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { recordDocumentEvent } from '#documents/actions/record_document_event'
import type { DocumentActor } from '#documents/actor'
import DocumentPage from '#documents/models/document_page'
import type { Rotation } from '#documents/rotation'

interface Input {
  pageId: string
  /** From 0. */
  sheet: number
  rotation: Rotation
  by: DocumentActor
}

/**
 * Turns one sheet of a page for all who will look at it; the uploaded file stays as it is.
 *
 * @returns whether that changed anything
 */
export async function rotateSheet(
  { pageId, sheet, rotation, by }: Input,
  trx: TransactionClientContract
): Promise<boolean> {
  const page = await DocumentPage.query({ client: trx })
    .where('id', pageId)
    .forUpdate()
    .firstOrFail()
  if (!page.previewKeys[sheet] || page.rotationOf(sheet) === rotation) return false

  page.rotations = page.previewKeys.map((_keys, index) =>
    index === sheet ? rotation : page.rotationOf(index)
  )
  await page.useTransaction(trx).save()
  const { documentId, fileName } = page
  await recordDocumentEvent({ documentId, kind: 'page_turned', fileName }, by, trx)
  return true
}
