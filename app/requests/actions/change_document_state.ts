import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { today } from '#shared/clock'
import DocumentType from '#catalogue/models/document_type'
import { recordDocumentEvent } from '#documents/actions/record_document_event'
import { E_DOCUMENT_NOT_EDITABLE } from '#documents/errors'
import { statesForAgent, type DocumentState } from '#documents/lifecycle'
import type Document from '#documents/models/document'
import { defaultValidity } from '#documents/validity'
import { documentActor, type RequestActor } from '#requests/actor'
import { openForDocuments } from '#requests/actions/open_for_documents'
import { recordEvent } from '#requests/actions/record_event'
import {
  mergeVerdicts,
  pagesMark,
  type DocumentVerdict,
  type SeenDocument,
} from '#requests/document_verdict'
import { E_ANSWERS_CONFLICT, E_STALE_VERSION } from '#requests/errors'
import RequestDocument from '#requests/models/request_document'
import type ServiceRequest from '#requests/models/service_request'
import { lastWrite } from '#requests/queries/lock_request'

interface Input {
  requestId: string
  documentId: string
  state?: DocumentState
  /** ISO day; « Valable jusqu'au ». Without one, validating sets the type's default. */
  validUntilOn?: string | null
  agentNote?: string | null
  /** The document's version. */
  version: number
  /**
   * The document as it was shown. With it, a verdict given on an older version is merged
   * with what a colleague decided since, and only what both changed is refused; a verdict
   * on other pages than those that were seen is always refused.
   */
  seen?: SeenDocument
  actor: RequestActor
}

/**
 * An agent's verdict on a document, its validity and the note that the citizen reads.
 *
 * @throws E_DOCUMENT_NOT_EDITABLE, E_STALE_VERSION, E_ANSWERS_CONFLICT, E_REQUEST_NOT_EDITABLE, E_REQUEST_LOCKED
 */
export class ChangeDocumentState {
  async handle(input: Input): Promise<Document> {
    return db.transaction(async (trx) => {
      const request = await openForDocuments(
        { requestId: input.requestId, document: { id: input.documentId }, actor: input.actor },
        trx
      )
      const attachment = await RequestDocument.query({ client: trx })
        .where('request_id', request.id)
        .where('document_id', input.documentId)
        .preload('document', (one) => one.preload('pages'))
        .firstOrFail()
      const document = attachment.document
      const verdict = await verdictToStore(request, document, input, trx)

      const from = document.state
      const to = verdict.state
      if (to !== from && !statesForAgent(from).includes(to)) throw new E_DOCUMENT_NOT_EDITABLE()

      document.merge({
        ...verdict,
        version: document.version + 1,
      })
      if (from === 'expired' && to !== 'expired' && isPast(document.validUntilOn)) {
        document.validUntilOn = null
      }
      if (to === 'validated' && from !== 'validated' && !document.validUntilOn) {
        const type = await DocumentType.query({ client: trx })
          .where('key', document.documentTypeKey)
          .first()
        document.validUntilOn = type && defaultValidity(type, today())
      }
      await document.useTransaction(trx).save()
      if (to !== from) {
        const change = { documentId: document.id, fromState: from, toState: to }
        const by = documentActor(input.actor)
        await recordDocumentEvent({ ...change, kind: 'state_changed' }, by, trx)
      }
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

function isPast(day: string | null): boolean {
  return day !== null && day < today()
}

/** What the agent decided, merged with what a colleague decided since the document was shown. */
async function verdictToStore(
  request: ServiceRequest,
  document: Document,
  { state, validUntilOn, agentNote, version, seen }: Input,
  trx: TransactionClientContract
): Promise<DocumentVerdict> {
  const stored = {
    state: document.state,
    validUntilOn: document.validUntilOn,
    agentNote: document.agentNote,
  }
  const isFresh = document.version === version
  const base = isFresh || !seen ? stored : seen
  const typed = {
    state: state ?? base.state,
    validUntilOn: validUntilOn !== undefined ? validUntilOn : base.validUntilOn,
    agentNote: agentNote !== undefined ? agentNote : base.agentNote,
  }
  if (isFresh) return typed
  if (seen?.pages !== pagesMark(document)) {
    throw new E_STALE_VERSION(await lastWrite(request, trx))
  }

  const { verdict, conflicts } = mergeVerdicts(seen, stored, typed)
  if (conflicts.length > 0) {
    throw new E_ANSWERS_CONFLICT(await lastWrite(request, trx), conflicts, { ...verdict })
  }
  return verdict
}
