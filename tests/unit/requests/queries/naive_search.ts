import { DateTime } from 'luxon'
import { CIVIL_ZONE } from '#shared/clock'
import { searchText } from '#shared/search_text'
import { deadlineOf } from '#requests/queries/deadline_of'
import { NOBODY, type RequestCriteria } from '#requests/queries/request_criteria'
import type ServiceRequest from '#requests/models/service_request'
import { TODAY } from '#tests/unit/requests/queries/random_requests'

/** What an agent may read, told by the rights themselves: category by teleservice. */
export interface NaiveRights {
  categoryOf: Map<string, string | null>
  readableCategories: Set<string>
}

/** The same search written as one would say it, over rows in memory. */
export function naiveSearch(
  requests: ServiceRequest[],
  rights: NaiveRights,
  criteria: RequestCriteria
): string[] {
  return requests
    .filter((request) => isReadable(request, rights) && meets(request, rights, criteria))
    .sort((a, b) => compare(a, b, criteria))
    .map(({ id }) => id)
}

function isReadable({ teleserviceId }: ServiceRequest, rights: NaiveRights): boolean {
  const category = rights.categoryOf.get(teleserviceId)
  return category !== null && category !== undefined && rights.readableCategories.has(category)
}

function meets(request: ServiceRequest, rights: NaiveRights, asked: RequestCriteria): boolean {
  const day = (request.submittedAt ?? request.createdAt).setZone(CIVIL_ZONE).toISODate() ?? ''
  const quality = deadlineOf(request, TODAY)
  return [
    asked.number === undefined || request.number === asked.number,
    asked.householdNumber === undefined || request.householdNumber === asked.householdNumber,
    !asked.requester || startsWith(request.requesterName, asked.requester),
    !asked.subject || startsWith(request.subjectName ?? '', asked.subject),
    !asked.from || day >= asked.from,
    !asked.to || day <= asked.to,
    !asked.categoryId || rights.categoryOf.get(request.teleserviceId) === asked.categoryId,
    !asked.teleserviceId || request.teleserviceId === asked.teleserviceId,
    !asked.lastAgentId || request.lastAgentId === asked.lastAgentId,
    !asked.assigneeId || (request.assignedAgentId ?? NOBODY) === asked.assigneeId,
    !asked.seasonId || request.seasonId === asked.seasonId,
    !asked.quality || quality === asked.quality,
    asked.state ? request.state === asked.state : !['draft', 'archived'].includes(request.state),
  ].every(Boolean)
}

function startsWith(name: string, typed: string): boolean {
  const [whole, beginning] = [searchText(name), searchText(typed)]
  if (beginning === '') return false
  return beginning.length < 3
    ? whole === beginning || whole.startsWith(`${beginning} `)
    : whole.startsWith(beginning)
}

function compare(a: ServiceRequest, b: ServiceRequest, criteria: RequestCriteria) {
  const { state, from, to } = criteria
  const { sort = 'date' } = criteria.sort === 'number' && (from || to) ? {} : criteria
  const newest = sort === 'date' || sort === 'number'
  const direction = newest ? -1 : 1
  const [left, right] = [a, b].map((row) => valueOf(row, sort, state === 'draft'))
  if (left === null || right === null) {
    if (left !== right) return left === null ? 1 : -1
  } else if (left !== right) {
    return (left < right ? -1 : 1) * direction
  }
  return (a.id < b.id ? -1 : 1) * direction
}

function valueOf(
  row: ServiceRequest,
  sort: RequestCriteria['sort'],
  isDraft: boolean
): string | number | null {
  if (sort === 'requester') return row.requesterSearch
  if (sort === 'subject') return row.subjectSearch
  if (sort === 'account') return row.householdNumber
  if (sort === 'number' && !isDraft) return row.number
  return DateTime.fromJSDate((row.submittedAt ?? row.createdAt).toJSDate()).toMillis()
}
