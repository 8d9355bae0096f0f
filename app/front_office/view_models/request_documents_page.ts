import type ServiceRequest from '#requests/models/service_request'
import { requirementsOf } from '#requests/queries/requirements_of'
import { paths } from '#front_office/paths'
import { documentGroups, refusalLines } from '#front_office/view_models/document_groups'
import { uploadAdvice } from '#front_office/view_models/draft_documents_page'
import { serviceLabel } from '#front_office/view_models/service_label'

/** The documents of a sent request that its citizen may still change. */
export async function requestDocumentsPage(
  request: ServiceRequest,
  refusals?: Map<string, string[]>
) {
  return {
    title: await serviceLabel(request),
    number: request.number,
    isIncomplete: request.state === 'incomplete',
    requestPath: paths.request(request),
    groups: await documentGroups(request, await requirementsOf(request), refusals),
    filesPath: paths.files(request),
    refusalLines: refusalLines(refusals),
    ...uploadAdvice(),
  }
}
