import type { AgentRights } from '#accounts/queries/agent_rights'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import RequestDocument from '#requests/models/request_document'
import type ServiceRequest from '#requests/models/service_request'
import { readableRequests } from '#requests/queries/readable_requests'

/** A request in which a file is found, and the document that holds it there. */
export interface FileUse {
  request: ServiceRequest
  document: Document
}

/** Where else the files of a document are found. */
export interface SameFile {
  household: FileUse[]
  elsewhere: FileUse[]
}

/** A blank form that everybody joins says nothing: no look-up grows with the town. */
const MOST = 50

/**
 * For each of the documents of a request, the other requests in which the same files serve: of its household, and
 * of others. Only those that the agent may read: where he may read none, there is nothing to see.
 */
export async function sameFiles(
  request: ServiceRequest,
  documents: Document[],
  rights: AgentRights
): Promise<Map<string, SameFile>> {
  const hashes = documents.flatMap(({ pages }) => pages.map(({ sha256 }) => sha256))
  if (hashes.length === 0) return new Map()
  const pages = await DocumentPage.query()
    .select('document_id', 'sha_256')
    .whereIn('sha_256', hashes)
    .orderBy('id', 'desc')
    .limit(MOST)
  const uses = await usesOf(
    pages.map(({ documentId }) => documentId),
    request,
    rights
  )
  return new Map(
    documents.map((document) => {
      const own = document.pages.map(({ sha256 }) => sha256)
      const twins = pages.filter(({ sha256 }) => own.includes(sha256))
      const found = uses.filter((use) =>
        twins.some(({ documentId }) => documentId === use.document.id)
      )
      const isOwn = (use: FileUse) => use.document.householdId === document.householdId
      return [
        document.id,
        { household: found.filter(isOwn), elsewhere: found.filter((use) => !isOwn(use)) },
      ]
    })
  )
}

async function usesOf(
  documentIds: string[],
  request: ServiceRequest,
  rights: AgentRights
): Promise<FileUse[]> {
  const links = await RequestDocument.query()
    .whereIn('document_id', documentIds)
    .whereNot('request_id', request.id)
  const requests = await readableRequests(rights)
    .whereIn(
      'id',
      links.map(({ requestId }) => requestId)
    )
    .orderBy('number')
  const documents = await Document.query().whereIn('id', documentIds)
  return requests.flatMap((one) =>
    documents
      .filter(({ id }) =>
        links.some(({ requestId, documentId }) => requestId === one.id && documentId === id)
      )
      .map((document) => ({ request: one, document }))
  )
}
