import { today } from '#shared/clock'
import { searchText } from '#shared/search_text'
import type { AgentRights } from '#accounts/queries/agent_rights'
import { COUNT_LIMIT, countUpTo } from '#requests/queries/count_up_to'
import { LISTED_COLUMNS, listedRequest, type ListedRequest } from '#requests/queries/listed_request'
import { readPage } from '#requests/queries/read_page'
import { orderOf, type RequestCriteria } from '#requests/queries/request_criteria'
import { readCursor } from '#requests/queries/request_cursor'
import { applyCriteria, applyForCount, applySelective } from '#requests/queries/request_filters'
import {
  isEmpty,
  rowsByTeleservice,
  rowsPicked,
  rowsTogether,
  scopeOf,
  type RequestScope,
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
  const narrow = (branch: Rows) => applyCriteria(branch, criteria, day)
  const counted = (branch: Rows) => applyForCount(branch, criteria, day)

  const page = await readPage({
    rows: sortedAccess(scope, criteria),
    narrow,
    order,
    columns: LISTED_COLUMNS,
    cursor: readCursor(cursor, order.type),
    size: PAGE_SIZE,
  })
  return {
    requests: page.rows.map(listedRequest),
    count: await countUpTo(COUNT_LIMIT + 1, plainAccess(scope, criteria), counted),
    previous: page.previous,
    next: page.next,
  }
}

/** All that the other criteria look at: a request's data stay where they are. */
const PICKED_COLUMNS = [...LISTED_COLUMNS, 'season_id', 'last_agent_id']

type Access = (shape: (branch: Rows) => Rows) => Rows

/** How the rows are reached so that an index does the work, whatever the sort. */
function sortedAccess(scope: RequestScope, criteria: RequestCriteria): Access {
  if (!leavesFewRows(criteria)) return plainAccess(scope, criteria)
  const pick = (rows: Rows) => applySelective(rows, criteria).select(PICKED_COLUMNS)
  return (shape) => rowsPicked(scope, pick, shape)
}

/** The same for counting: without a sort nothing leads the database astray, and it may stop early. */
function plainAccess(scope: RequestScope, criteria: RequestCriteria): Access {
  return isServedByTeleservice(criteria)
    ? (shape) => rowsByTeleservice(scope, shape)
    : (shape) => rowsTogether(scope, shape)
}

/** A household, or the beginning of a name of which the list is not already sorted. */
function leavesFewRows(criteria: RequestCriteria): boolean {
  const { householdNumber, requester, subject, sort } = criteria
  if (householdNumber) return true
  if (criteria.quality || criteria.number) return false
  return (isLong(requester) && sort !== 'requester') || (isLong(subject) && sort !== 'subject')
}

/** One or two letters begin too many names. */
function isLong(prefix = ''): boolean {
  return searchText(prefix).length >= 3
}

/** Is there an index that begins with the teleservice and gives these rows in their order? */
function isServedByTeleservice(criteria: RequestCriteria): boolean {
  const { number, householdNumber, requester, subject, sort = 'date' } = criteria
  const { lastAgentId, seasonId, quality } = criteria
  const isNarrowed = number || householdNumber || requester || subject
  return sort === 'date' && !(isNarrowed || lastAgentId || seasonId || quality)
}
