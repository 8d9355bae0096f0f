import type { AgentRights } from '#accounts/queries/agent_rights'
import Document from '#documents/models/document'
import RequestDocument from '#requests/models/request_document'
import type ServiceRequest from '#requests/models/service_request'
import { readableRequests } from '#requests/queries/readable_requests'

/** A document of a household and those of its requests that an agent may read. */
export interface HouseholdDocument {
  document: Document
  requests: ServiceRequest[]
}

const PAGE_SIZE = 10

/**
 * The documents of a household that are attached to a request which the agent may
 * read, the latest first, ten by ten; the family's others stay its own.
 *
 * @param after identifier of the last document of the page before: identifiers grow with time
 */
export async function householdDocuments(
  householdId: string,
  rights: AgentRights,
  after?: string
): Promise<{ documents: HouseholdDocument[]; next: string | null }> {
  const readable = () => readableRequests(rights).where('household_id', householdId)
  const query = Document.query()
    .where('household_id', householdId)
    .whereIn(
      'id',
      RequestDocument.query().select('document_id').whereIn('request_id', readable().select('id'))
    )
    .orderBy('id', 'desc')
    .limit(PAGE_SIZE + 1)
  if (after) query.where('id', '<', after)

  const found = await query
  const documents = found.slice(0, PAGE_SIZE)
  const links = await RequestDocument.query().whereIn(
    'document_id',
    documents.map(({ id }) => id)
  )
  const requests = await readable()
    .whereIn(
      'id',
      links.map(({ requestId }) => requestId)
    )
    .orderBy('number')
  return {
    documents: documents.map((document) => ({
      document,
      requests: requests.filter(({ id }) =>
        links.some((link) => link.requestId === id && link.documentId === document.id)
      ),
    })),
    next: found.length > PAGE_SIZE ? documents[PAGE_SIZE - 1].id : null,
  }
}
