import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import ServiceRequest from '#requests/models/service_request'

/** The requests that somebody on the public side may see. */
export interface CitizenScope {
  /** Of who is signed in. */
  householdId: string | null
  /** Those that this browser started without account, or opened with their follow-up code. */
  requestIds: readonly string[]
}

/** The requests of this scope: rights are part of the question, so a stranger's request is not found. */
export function visibleRequests(
  scope: CitizenScope
): ModelQueryBuilderContract<typeof ServiceRequest, ServiceRequest> {
  return ServiceRequest.query().where((own) => {
    own.whereIn('id', [...scope.requestIds])
    if (scope.householdId) own.orWhere('household_id', scope.householdId)
  })
}
