import db from '@adonisjs/lucid/services/db'
import { today } from '#shared/clock'
import DocumentType from '#catalogue/models/document_type'
import { E_DOCUMENT_NOT_EDITABLE } from '#documents/errors'
import { statesForAgent, type DocumentState } from '#documents/lifecycle'
import type Document from '#documents/models/document'
import { defaultValidity } from '#documents/validity'
import type { RequestActor } from '#requests/actor'
import { openForDocuments } from '#requests/actions/open_for_documents'
import { recordEvent } from '#requests/actions/record_event'
import { E_STALE_VERSION } from '#requests/errors'
import RequestDocument from '#requests/models/request_document'

interface Input {
  requestId: string
  documentId: string
  state?: DocumentState
  /** ISO day; « Valable jusqu'au ». Without one, validating sets the type's default. */
  validUntilOn?: string | null
  agentNote?: string | null
  /** The document's version. */
  version: number
  actor: RequestActor
}

/**
 * An agent's verdict on a document, its validity and the note that the citizen reads.
 *
 * @throws E_DOCUMENT_NOT_EDITABLE, E_STALE_VERSION, E_REQUEST_NOT_EDITABLE, E_REQUEST_LOCKED
 */
export class ChangeDocumentState {
  async handle(input: Input): Promise<Document> {
    return db.transaction(async (trx) => {
      const request = await openForDocuments(input.requestId, input.actor, trx)
      const attachment = await RequestDocument.query({ client: trx })
        .where('request_id', request.id)
        .where('document_id', input.documentId)
        .preload('document')
        .firstOrFail()
      const document = attachment.document
      if (document.version !== input.version) {
        throw new E_STALE_VERSION({
          changedBy: request.lastAgentName ?? 'un autre utilisateur',
          changedAt: request.updatedAt.toISO() as string,
        })
      }

      const from = document.state
      const to = input.state ?? from
      if (to !== from && !statesForAgent(from).includes(to)) throw new E_DOCUMENT_NOT_EDITABLE()

      document.merge({
        state: to,
        validUntilOn: input.validUntilOn !== undefined ? input.validUntilOn : document.validUntilOn,
        agentNote: input.agentNote !== undefined ? input.agentNote : document.agentNote,
        version: document.version + 1,
      })
      if (to === 'validated' && from !== 'validated' && !document.validUntilOn) {
        const type = await DocumentType.query({ client: trx })
          .where('key', document.documentTypeKey)
          .first()
        document.validUntilOn = type && defaultValidity(type, today())
      }
      await document.useTransaction(trx).save()
      await recordEvent(
        {
          requestId: request.id,
          kind: 'document_changed',
          actor: input.actor,
          details: { documentId: document.id, typeKey: document.documentTypeKey, from, to },
        },
        trx
      )
      return document
    })
  }
}
