import db from '@adonisjs/lucid/services/db'
import type { RequestActor } from '#requests/actor'
import { openForDocuments } from '#requests/actions/open_for_documents'
import { recordEvent } from '#requests/actions/record_event'
import { shareWithBatch } from '#requests/actions/share_with_batch'
import Document from '#documents/models/document'
import RequestDocument from '#requests/models/request_document'

interface Input {
  requestId: string
  documentId: string
  actor: RequestActor
}

/**
 * Attaches a document of the request's household (or, without account, one made for this request); to the drafts
 * that leave together with it too.
 *
 * @throws E_REQUEST_NOT_EDITABLE, E_REQUEST_LOCKED, E_DOCUMENT_NOT_ASKED; a document of another household is not found
 */
export class AttachDocument {
  async handle({ requestId, documentId, actor }: Input): Promise<void> {
    await db.transaction(async (trx) => {
      const known = await RequestDocument.query({ client: trx })
        .where('request_id', requestId)
        .where('document_id', documentId)
        .first()
      if (known) return

      const request = await openForDocuments(
        { requestId, document: { id: documentId }, actor },
        trx
      )
      const document = await Document.query({ client: trx })
        .where('id', documentId)
        .where((owner) => {
          if (request.householdId) owner.where('household_id', request.householdId)
          else owner.whereNull('household_id')
        })
        .firstOrFail()

      const attachment = new RequestDocument()
      attachment.merge({ requestId, documentId })
      await attachment.useTransaction(trx).save()
      await shareWithBatch(request, document, actor, trx)
      if (request.state === 'draft' && !actor.onBehalfOf) return
      await recordEvent(
        {
          requestId,
          kind: 'document_attached',
          actor,
          details: { documentId, typeKey: document.documentTypeKey },
        },
        trx
      )
    })
  }
}
