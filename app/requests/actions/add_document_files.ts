import type { PageUpload } from '#documents/actions/accept_upload'
import { addEachFile, type FilesOutcome } from '#documents/actions/add_each_file'
import type { RequestActor } from '#requests/actor'
import { AddDocumentPage } from '#requests/actions/add_document_page'
import type ServiceRequest from '#requests/models/service_request'

interface Input {
  request: ServiceRequest
  /** A document of the request that receives further pages, or the type of a new one. */
  target: { documentId: string } | { typeKey: string }
  uploads: PageUpload[]
  note?: string
  actor: RequestActor
}

/** Adds files as pages of one document of a request. */
export class AddDocumentFiles {
  handle({ uploads, target, ...input }: Input): Promise<FilesOutcome> {
    return addEachFile(uploads, (upload, known) =>
      new AddDocumentPage().handle({
        ...input,
        target: known ? { documentId: known.id } : target,
        upload,
      })
    )
  }
}
