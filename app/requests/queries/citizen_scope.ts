import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import { offIndex } from '#authorities/queries/off_index'
import type { RequestState } from '#kernel/transitions'
import ServiceRequest from '#requests/models/service_request'

/** The requests that somebody on the public side may see. */
export interface CitizenScope {
  /** Of who is signed in. */
  householdId: string | null
  /** Those that this browser started without account. */
  requestIds: readonly string[]
  /** Those that it opened with their follow-up code: their documents are not shown. */
  followedIds?: readonly string[]
  /** At the counter: what the agent may file, since he sees nothing else of the household. `null`: everything. */
  teleserviceIds?: readonly string[] | null
}

/** The requests of this scope: rights are part of the question, so a stranger's request is not found. */
export function visibleRequests(
  scope: CitizenScope
): ModelQueryBuilderContract<typeof ServiceRequest, ServiceRequest> {
  const { householdId } = scope
  const ids = [...scope.requestIds, ...(scope.followedIds ?? [])]
  const requests = ServiceRequest.query().where((own) => {
    // An empty list beside the household would keep the database from its index.
    if (ids.length > 0 || !householdId) own.whereIn('id', ids)
    if (householdId) own.orWhere('household_id', householdId)
  })
  return scope.teleserviceIds
    ? requests.whereIn('teleservice_id', [...scope.teleserviceIds])
    : requests
}

/** Those in one state, found among the household's few rather than among the town's many. */
export function visibleRequestsIn(state: RequestState, scope: CitizenScope) {
  return visibleRequests(scope).whereRaw(`${offIndex('state')} = ?`, [state])
}
