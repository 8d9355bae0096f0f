import db from '@adonisjs/lucid/services/db'
import DocumentType from '#catalogue/models/document_type'
import { AddPage } from '#documents/actions/add_page'
import type Document from '#documents/models/document'
import { capacityOf, documentActor, type RequestActor } from '#requests/actor'
import { AttachDocument } from '#requests/actions/attach_document'
import { openForDocuments } from '#requests/actions/open_for_documents'
import { recordEvent } from '#requests/actions/record_event'
import RequestDocument from '#requests/models/request_document'
import type ServiceRequest from '#requests/models/service_request'

interface Input {
  request: ServiceRequest
  /** A document already attached to the request, or the type of a new one. */
  target: { documentId: string } | { typeKey: string }
  upload: { content: Buffer; name: string; type: string }
  /** What the citizen says about the document. */
  note?: string
  actor: RequestActor
}

/**
 * Adds an uploaded file to a document of a request – or opens a new one with it
 * and attaches it. On a sent request the history tells it.
 *
 * @throws E_REQUEST_NOT_EDITABLE, E_REQUEST_LOCKED, E_DOCUMENT_NOT_ASKED, E_DOCUMENT_NOT_EDITABLE, the E_FILE_* of documents/errors.ts
 */
export class AddDocumentPage {
  async handle({ request, target, upload, note, actor }: Input): Promise<Document> {
    const by = documentActor(actor)
    const opening = {
      requestId: request.id,
      document: 'documentId' in target ? { id: target.documentId } : target,
      actor,
    }
    await db.transaction((trx) => openForDocuments(opening, trx))

    if ('documentId' in target) {
      await assertAttached(request, target.documentId)
      const document = await new AddPage().handle({
        document: { id: target.documentId },
        upload,
        by,
      })
      await this.#tell(request, document, actor)
      return withNote(document, note)
    }

    const document = await new AddPage().handle({
      document: {
        householdId: request.householdId,
        typeKey: target.typeKey,
        individualId: await personOf(request, target.typeKey),
        origin: capacityOf(actor) === 'agent' ? 'agent' : 'citizen',
        submitted: request.state !== 'draft',
      },
      upload,
      by,
    })
    await new AttachDocument().handle({ requestId: request.id, documentId: document.id, actor })
    return withNote(document, note)
  }

  async #tell(request: ServiceRequest, document: Document, actor: RequestActor): Promise<void> {
    if (request.state === 'draft' && !actor.onBehalfOf) return
    const details = {
      documentId: document.id,
      typeKey: document.documentTypeKey,
      change: 'page_added',
    }
    await db.transaction((trx) =>
      recordEvent({ requestId: request.id, kind: 'document_changed', actor, details }, trx)
    )
  }
}

/** A person's own paper concerns whom the request is about, or else who files it. */
async function personOf(request: ServiceRequest, typeKey: string): Promise<string | null> {
  const type = await DocumentType.query().where('key', typeKey).first()
  return type?.personBound ? (request.subjectId ?? request.requesterId) : null
}

async function assertAttached(request: ServiceRequest, documentId: string): Promise<void> {
  await RequestDocument.query()
    .where('request_id', request.id)
    .where('document_id', documentId)
    .firstOrFail()
}

function withNote(document: Document, note: string | undefined): Promise<Document> {
  return note ? document.merge({ citizenNote: note }).save() : Promise.resolve(document)
}
