import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import type { DocumentActor } from '#documents/actor'
import DocumentEvent from '#documents/models/document_event'

type Happening = Pick<DocumentEvent, 'documentId' | 'kind'> &
  Partial<Pick<DocumentEvent, 'fromState' | 'toState' | 'fileName'>>

/** Appends a line to the history of a document, in the transaction of what it tells. */
export async function recordDocumentEvent(
  happening: Happening,
  by: DocumentActor,
  trx: TransactionClientContract
): Promise<void> {
  const event = new DocumentEvent()
  event.merge({
    ...happening,
    actorKind: by.kind,
    actorName: by.name,
    onBehalfOf: by.onBehalfOf ?? null,
    createdAt: now(),
  })
  await event.useTransaction(trx).save()
}
