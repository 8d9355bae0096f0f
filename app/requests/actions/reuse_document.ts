import type Document from '#documents/models/document'
import type { RequestActor } from '#requests/actor'
import { AttachDocument } from '#requests/actions/attach_document'
import { E_DOCUMENT_NOT_REUSABLE } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { citizenRequirements } from '#requests/queries/citizen_requirements'
import { offeredDocuments } from '#requests/queries/offered_documents'
import { whyNotReusable } from '#requests/reuse_refusal'

interface Input {
  request: ServiceRequest
  documentId: string
  actor: RequestActor
}

/**
 * Gives a request a document that its household has already sent, while it is valid.
 *
 * @throws E_DOCUMENT_NOT_REUSABLE with the reason, E_REQUEST_NOT_EDITABLE, E_REQUEST_LOCKED
 */
export class ReuseDocument {
  async handle({ request, documentId, actor }: Input): Promise<Document> {
    const requirements = await citizenRequirements(request)
    const types = requirements.filter(({ isOpen }) => isOpen).map(({ typeKey }) => typeKey)
    const offered = await offeredDocuments(request, types)
    const chosen = offered.find(({ document }) => document.id === documentId)
    if (!chosen) {
      throw new E_DOCUMENT_NOT_REUSABLE(['Ce document ne peut pas servir dans cette demande.'])
    }
    if (chosen.refusal) throw new E_DOCUMENT_NOT_REUSABLE([whyNotReusable(chosen)])

    await new AttachDocument().handle({ requestId: request.id, documentId, actor })
    return chosen.document
  }
}
