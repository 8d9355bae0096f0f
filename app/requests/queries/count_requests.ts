import { today } from '#shared/clock'
import { COUNT_LIMIT, countUpTo } from '#authorities/queries/count_up_to'
import type { AgentRights } from '#accounts/queries/agent_rights'
import type { RequestCriteria } from '#requests/queries/request_criteria'
import { applyForCount } from '#requests/queries/request_filters'
import { isEmpty, rowsTogether, scopeOf } from '#requests/queries/request_scope'

/** How many requests meet the criteria, up to `limit`; at most `COUNT_LIMIT` + 1 unless it is said. */
export async function countRequests(
  rights: AgentRights,
  criteria: RequestCriteria,
  limit = COUNT_LIMIT + 1
): Promise<number> {
  const scope = scopeOf(rights, criteria)
  if (isEmpty(scope)) return 0
  const day = today()
  // Without an order one walk of an index stops at the limit, whatever the teleservices.
  return countUpTo(
    limit,
    (shape) => rowsTogether(scope, shape),
    (rows) => applyForCount(rows, criteria, day)
  )
}
