import type Document from '#documents/models/document'
import type { RequestActor } from '#requests/actor'
import { AddDocumentPage } from '#requests/actions/add_document_page'
import { isFileRefusal } from '#requests/file_refusal'
import type ServiceRequest from '#requests/models/service_request'

interface Input {
  request: ServiceRequest
  /** A document of the request that receives further pages, or the type of a new one. */
  target: { documentId: string } | { typeKey: string }
  uploads: { content: Buffer; name: string; type: string }[]
  note?: string
  actor: RequestActor
}

interface Outcome {
  added: Document | null
  /** One French sentence per refused file. */
  refusals: string[]
}

/** Adds files as pages of one document. Accepted files stay, whatever happens to the others. */
export class AddDocumentFiles {
  async handle({ uploads, target, ...input }: Input): Promise<Outcome> {
    if (uploads.length === 0) return { added: null, refusals: ['Choisissez un fichier à ajouter.'] }

    const outcome: Outcome = { added: null, refusals: [] }
    for (const upload of uploads) {
      try {
        outcome.added = await new AddDocumentPage().handle({
          ...input,
          target: outcome.added ? { documentId: outcome.added.id } : target,
          upload,
        })
      } catch (error) {
        if (!isFileRefusal(error)) throw error
        outcome.refusals.push(error.message)
      }
    }
    return outcome
  }
}
