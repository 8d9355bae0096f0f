import type { AgentRights } from '#accounts/queries/agent_rights'
import { countRequests } from '#requests/queries/count_requests'
import { listedRequest, type ListedRequest } from '#requests/queries/listed_request'
import type { RequestCriteria } from '#requests/queries/request_criteria'
import { readList, searchedList } from '#requests/queries/request_list'

const PAGE_SIZE = 15

export interface RequestSearch {
  requests: ListedRequest[]
  /** At most `COUNT_LIMIT` + 1, which reads « plus de 1 000 ». */
  count: number
  previous: string | null
  next: string | null
}

/** The requests that an agent may read and that meet his criteria, fifteen at a time. */
export async function searchRequests(
  rights: AgentRights,
  criteria: RequestCriteria,
  cursor?: string
): Promise<RequestSearch> {
  const count = await countRequests(rights, criteria)
  const list = searchedList(criteria)
  const page = await readList(rights, list, { size: PAGE_SIZE, cursor, count })
  return {
    requests: page.rows.map(listedRequest),
    count,
    previous: page.previous,
    next: page.next,
  }
}
