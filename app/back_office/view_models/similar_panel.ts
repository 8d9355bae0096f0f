import { frenchShortDate } from '#shared/french_instants'
import type { AgentRights } from '#accounts/queries/agent_rights'
import DocumentType from '#catalogue/models/document_type'
import type { Desk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import { noteLines } from '#back_office/view_models/note_lines'
import { SENT_AND_RUNNING } from '#requests/lifecycle'
import type ServiceRequest from '#requests/models/service_request'
import { askingTheSame } from '#requests/queries/asking_the_same'
import { documentsOf } from '#requests/queries/documents_of'
import { readableRequests } from '#requests/queries/readable_requests'

/**
 * « Demandes semblables » of a request, those that were grouped with it – their documents and notes are
 * read here –, and the one that goes on in its place; `null` when there is none.
 */
export async function similarPanel({ request, canProcess }: Desk, rights: AgentRights) {
  const runs = SENT_AND_RUNNING.includes(request.state)
  const similar = runs ? await askingTheSame(readableRequests(rights), request) : []
  const grouped = await readableRequests(rights)
    .where('grouped_into_id', request.id)
    .orderBy('number')
  const kept = request.groupedIntoId
    ? await readableRequests(rights).where('id', request.groupedIntoId).first()
    : null
  if (similar.length === 0 && grouped.length === 0 && !kept) return null

  return {
    state: request.state,
    similar: similar.map((other) => ({
      ...line(other),
      groupPath: canProcess ? paths.grouping(request, other) : null,
    })),
    grouped: await Promise.all(grouped.map(groupedLine)),
    kept: kept && line(kept),
  }
}

function line(request: ServiceRequest) {
  return {
    number: request.number,
    href: paths.request(request),
    state: request.state,
    facts: [
      request.submittedAt ? `Déposée le ${frenchShortDate(request.submittedAt)}` : '',
      `par ${request.requesterName}`,
      request.subjectName ? `pour ${request.subjectName}` : '',
    ].filter(Boolean),
  }
}

async function groupedLine(request: ServiceRequest) {
  const types = await DocumentType.query().select('key', 'label')
  const labels = new Map(types.map(({ key, label }) => [key, label]))
  return {
    ...line(request),
    documents: (await documentsOf(request.id)).map((document) => ({
      label: labels.get(document.documentTypeKey) ?? document.documentTypeKey,
      state: document.state,
      href: `${paths.document(request, document.id)}#visionneuse`,
    })),
    notes: await noteLines(request),
  }
}
