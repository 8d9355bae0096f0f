import type { AgentRights } from '#accounts/queries/agent_rights'
import type ServiceRequest from '#requests/models/service_request'
import { readableRequests } from '#requests/queries/readable_requests'
import type { RequestCriteria } from '#requests/queries/request_criteria'
import { readList, searchedList } from '#requests/queries/request_list'

/** What an agent points at in a search: some of the requests found, or all of them. */
export type Selection = { numbers: readonly number[] } | { criteria: RequestCriteria }

export interface SelectedRequests {
  /** In the order of the list. */
  requests: ServiceRequest[]
  /** There were more than asked for. */
  truncated: boolean
}

/** The requests of a selection that the agent may read, at most `limit`: others do not exist for him. */
export async function selectedRequests(
  rights: AgentRights,
  selection: Selection,
  limit: number
): Promise<SelectedRequests> {
  if ('criteria' in selection) {
    const page = await readList(rights, searchedList(selection.criteria), { size: limit })
    const ids = page.rows.map(({ id }) => id as string)
    const requests = await readableRequests(rights).whereIn('id', ids)
    return { requests: inOrder(requests, ids, 'id'), truncated: page.next !== null }
  }
  const numbers = [...new Set(selection.numbers)]
  const kept = numbers.slice(0, limit)
  const requests = await readableRequests(rights).whereIn('number', kept)
  return { requests: inOrder(requests, kept, 'number'), truncated: numbers.length > limit }
}

function inOrder(
  requests: ServiceRequest[],
  order: readonly unknown[],
  key: 'id' | 'number'
): ServiceRequest[] {
  const places = new Map(order.map((value, place) => [value, place]))
  return requests.sort((a, b) => (places.get(a[key]) ?? 0) - (places.get(b[key]) ?? 0))
}
