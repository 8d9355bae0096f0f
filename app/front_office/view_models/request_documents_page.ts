import type ServiceRequest from '#requests/models/service_request'
import { citizenRequirements } from '#requests/queries/citizen_requirements'
import type { FileRefusals } from '#front_office/file_refusals'
import { paths } from '#front_office/paths'
import { askedWords } from '#front_office/view_models/asked_panel'
import { documentGroups, refusalLines } from '#front_office/view_models/document_groups'
import { uploadAdvice } from '#front_office/view_models/draft_documents_page'
import { serviceLabel } from '#front_office/view_models/service_label'
import type { Visitor } from '#front_office/visitor'

/**
 * The documents of a sent request that its citizen may still change, and how many stay as they are. Who only
 * knows its code adds to them without seeing those that are there.
 */
export async function requestDocumentsPage(
  request: ServiceRequest,
  { followsOnly }: Pick<Visitor, 'followsOnly'>,
  refusals?: FileRefusals
) {
  const requirements = await citizenRequirements(request)
  const open = requirements.filter(({ isOpen }) => isOpen)
  const closed = requirements.filter(({ isOpen }) => !isOpen)
  const groups = await documentGroups(request, open, refusals)
  return {
    title: await serviceLabel(request),
    number: request.number,
    isIncomplete: request.state === 'incomplete',
    requestPath: paths.request(request),
    groups: groups.map((group) => ({
      ...(followsOnly(request) ? withoutPictures(group) : group),
      // What is asked for by name is all to be provided: none of it is folded.
      isUnfolded: group.isUnfolded || (closed.length > 0 && group.documents.length === 0),
    })),
    asked: await askedWords(request, ({ kind }) => kind === 'document'),
    closed: closed.map(({ label }) => label),
    filesPath: paths.files(request),
    refusalLines: refusalLines(refusals),
    ...uploadAdvice(),
  }
}

type Group = Awaited<ReturnType<typeof documentGroups>>[number]

function withoutPictures({ documents, ...group }: Group): Group {
  return {
    ...group,
    reusable: [],
    documents: documents.map((document) => ({
      ...document,
      citizenNote: null,
      pages: document.pages.map((page) => ({ ...page, sheets: [] })),
    })),
  }
}
