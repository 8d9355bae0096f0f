import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { today } from '#shared/clock'
import { recordDocumentEvent } from '#documents/actions/record_document_event'
import type { DocumentActor } from '#documents/actor'
import { E_DOCUMENT_NOT_EDITABLE } from '#documents/errors'
import { afterCitizenChange, isEditableByCitizen } from '#documents/lifecycle'
import type Document from '#documents/models/document'
import type { DocumentEventKind } from '#documents/models/document_event'

interface PageChange {
  kind: DocumentEventKind
  fileName: string
  by: DocumentActor
}

/**
 * What a change of its pages does to a document that the caller holds: another version, perhaps
 * another state, and a line of history. A new document is inserted.
 *
 * @throws E_DOCUMENT_NOT_EDITABLE
 */
export async function writePageChange(
  document: Document,
  { kind, fileName, by }: PageChange,
  trx: TransactionClientContract
): Promise<void> {
  const from = document.state
  if (by.capacity === 'citizen') {
    if (!isEditableByCitizen(from)) throw new E_DOCUMENT_NOT_EDITABLE()
    document.merge(afterCitizenChange(document, today()))
  }
  document.version += 1
  await document.useTransaction(trx).save()
  await recordDocumentEvent({ documentId: document.id, kind, fileName }, by, trx)
  if (document.state === from) return
  const change = { fromState: from, toState: document.state }
  await recordDocumentEvent({ documentId: document.id, kind: 'state_changed', ...change }, by, trx)
}
