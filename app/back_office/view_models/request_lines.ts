import { frenchShortDate } from '#shared/french_instants'
import { paths } from '#back_office/paths'
import { deadlineBadge } from '#back_office/view_models/request_header'
import { teleserviceLabels } from '#back_office/view_models/teleservice_label'
import type { ListedRequest } from '#requests/queries/listed_request'

/** A request as agents' lists show it. Drafts are the citizen's own: they cannot be opened. */
export async function requestLines(requests: ListedRequest[]) {
  const labelOf = await teleserviceLabels()
  return requests.map((request) => ({
    number: request.number,
    href: request.number ? paths.request(request) : null,
    service: labelOf(request.teleserviceId),
    requester: request.requesterName,
    subject: request.subjectName,
    account: request.householdNumber,
    state: request.state,
    sentOn: request.submittedAt && frenchShortDate(request.submittedAt),
    createdOn: frenchShortDate(request.createdAt),
    changedOn: frenchShortDate(request.updatedAt),
    lastAgent: request.lastAgentName,
    deadline: deadlineBadge(request),
  }))
}

export type RequestLine = Awaited<ReturnType<typeof requestLines>>[number]
