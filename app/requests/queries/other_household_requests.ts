import type { AgentRights } from '#accounts/queries/agent_rights'
import { LISTED_COLUMNS, listedRequest, type ListedRequest } from '#requests/queries/listed_request'
import { rowsTogether, scopeOf } from '#requests/queries/request_scope'
import type ServiceRequest from '#requests/models/service_request'

const SHOWN = 10

/** The latest other requests of the same household, among those that the agent may read. */
export async function otherHouseholdRequests(
  request: ServiceRequest,
  rights: AgentRights
): Promise<ListedRequest[]> {
  const { id, householdId } = request
  if (!householdId) return []

  const rows = await rowsTogether(scopeOf(rights), (own) =>
    own
      .where('household_id', householdId)
      .whereNot('id', id)
      .whereNotNull('submitted_at')
      .orderBy('submitted_at', 'desc')
      .orderBy('id', 'desc')
      .limit(SHOWN)
      .select(LISTED_COLUMNS)
  )
    .select(LISTED_COLUMNS)
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
  return rows.map(listedRequest)
}
