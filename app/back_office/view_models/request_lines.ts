import { frenchShortDate } from '#shared/french_instants'
import { paths } from '#back_office/paths'
import { deadlineBadge } from '#back_office/view_models/request_header'
import { teleserviceLabels } from '#back_office/view_models/teleservice_label'
import type { ListedRequest } from '#requests/queries/listed_request'
import { similarMarks } from '#requests/queries/similar_marks'

/**
 * A request as agents' lists show it. Drafts are the citizen's own: they cannot be opened.
 *
 * @param list what the list is (see work_list.ts): the opened request leads to the next one of it
 */
export async function requestLines(requests: ListedRequest[], list?: string) {
  const labelOf = await teleserviceLabels()
  const similar = await similarMarks(requests.map(({ id }) => id))
  return requests.map((request) => ({
    isSimilar: similar.has(request.id),
    number: request.number,
    href: request.number ? openingPath(request, list) : null,
    service: labelOf(request.teleserviceId),
    requester: request.requesterName,
    subject: request.subjectName,
    account: request.householdNumber,
    withoutAccount: request.withoutAccount,
    state: request.state,
    sentOn: request.submittedAt && frenchShortDate(request.submittedAt),
    createdOn: frenchShortDate(request.createdAt),
    changedOn: frenchShortDate(request.updatedAt),
    lastAgent: request.lastAgentName,
    deadline: deadlineBadge(request),
  }))
}

function openingPath(request: ListedRequest, list?: string): string {
  return list ? paths.requestOfList(request, list) : paths.request(request)
}

export type RequestLine = Awaited<ReturnType<typeof requestLines>>[number]
