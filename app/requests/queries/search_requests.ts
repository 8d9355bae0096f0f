import { today } from '#shared/clock'
import type { AgentRights } from '#accounts/queries/agent_rights'
import { COUNT_LIMIT, countUpTo } from '#requests/queries/count_up_to'
import { LISTED_COLUMNS, listedRequest, type ListedRequest } from '#requests/queries/listed_request'
import { readPage } from '#requests/queries/read_page'
import { orderOf, type RequestCriteria } from '#requests/queries/request_criteria'
import { readCursor } from '#requests/queries/request_cursor'
import { applyCriteria } from '#requests/queries/request_filters'
import {
  isEmpty,
  rowsByTeleservice,
  rowsTogether,
  scopeOf,
  type Rows,
} from '#requests/queries/request_scope'

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
  const scope = scopeOf(rights, criteria)
  if (isEmpty(scope)) return { requests: [], count: 0, previous: null, next: null }

  const order = orderOf(criteria)
  const day = today()
  const rows = (shape: (branch: Rows) => Rows) =>
    isServedByTeleservice(criteria) ? rowsByTeleservice(scope, shape) : rowsTogether(scope, shape)
  const narrow = (branch: Rows) => applyCriteria(branch, criteria, day)

  const page = await readPage({
    rows,
    narrow,
    order,
    columns: LISTED_COLUMNS,
    cursor: readCursor(cursor, order.type),
    size: PAGE_SIZE,
  })
  return {
    requests: page.rows.map(listedRequest),
    count: await countUpTo(COUNT_LIMIT + 1, rows, narrow),
    previous: page.previous,
    next: page.next,
  }
}

/** Is there an index that begins with the teleservice and gives these rows in their order? */
function isServedByTeleservice(criteria: RequestCriteria): boolean {
  const { number, lastAgentId, seasonId, quality, sort = 'date' } = criteria
  const others = number || lastAgentId || seasonId || quality || criteria.householdNumber
  return sort === 'date' && !others && !criteria.requester && !criteria.subject
}
