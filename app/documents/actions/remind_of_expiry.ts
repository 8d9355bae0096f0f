import db from '@adonisjs/lucid/services/db'
import { enqueue } from '#authorities/outbox/enqueue'
import { recordDocumentEvent } from '#documents/actions/record_document_event'
import { SYSTEM } from '#documents/actor'
import { expiringDocuments } from '#documents/queries/expiring_documents'

/** Reminds a household that a document ends: once for each document and each day, whoever asks at the same time. */
export class RemindOfExpiry {
  /** @returns false when there was nothing to tell any more */
  async handle({ documentId }: { documentId: string }): Promise<boolean> {
    return db.transaction(async (trx) => {
      const document = await expiringDocuments(trx).where('id', documentId).forUpdate().first()
      if (!document) return false

      const { validUntilOn } = document
      await document.merge({ remindedUntilOn: validUntilOn }).useTransaction(trx).save()
      await recordDocumentEvent({ documentId, kind: 'reminded' }, SYSTEM, trx)
      await enqueue(
        {
          kind: 'document_expiry_mail',
          idempotencyKey: `document-expiry:${documentId}:${validUntilOn}`,
          payload: { documentId, validUntilOn },
        },
        trx
      )
      return true
    })
  }
}
