import db from '@adonisjs/lucid/services/db'
import { enqueue } from '#authorities/outbox/enqueue'
import { recordDocumentEvent } from '#documents/actions/record_document_event'
import { SYSTEM } from '#documents/actor'
import Document from '#documents/models/document'

/** What the contexts above are told, after commit, of a document that has expired. */
export interface DocumentExpiry {
  documentId: string
  /** Of the document once it has expired: it expires again after each renewal. */
  version: number
  from: string
}

/** « Périmé »: its day has passed. What uses it learns it from the outbox. */
export class ExpireDocument {
  /** @returns false when an agent or its owner changed it meanwhile */
  async handle({ id, version }: Pick<Document, 'id' | 'version'>): Promise<boolean> {
    return db.transaction(async (trx) => {
      const document = await Document.query({ client: trx })
        .where('id', id)
        .forUpdate()
        .firstOrFail()
      if (document.version !== version) return false

      const from = document.state
      await document
        .merge({ state: 'expired', version: version + 1 })
        .useTransaction(trx)
        .save()
      const change = { kind: 'state_changed', fromState: from, toState: 'expired' } as const
      await recordDocumentEvent({ documentId: id, ...change }, SYSTEM, trx)
      const payload: DocumentExpiry = { documentId: id, version: document.version, from }
      await enqueue(
        {
          kind: 'document_expired',
          idempotencyKey: `document-expired:${id}:${document.version}`,
          payload: { ...payload },
        },
        trx
      )
      return true
    })
  }
}
