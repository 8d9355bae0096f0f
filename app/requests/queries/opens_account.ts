import type { HouseholdDescription } from '#kernel/household_description'
import type ServiceRequest from '#requests/models/service_request'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/** Is this the request by which an account is opened? Whoever files it is described by its answers. */
export async function opensAccount(request: Pick<ServiceRequest, 'teleserviceId'>) {
  return (await teleserviceOf(request))?.household?.effect === 'opens'
}

/** The household that the answers of a complete request tell; null for a service about something else. */
export async function describedHousehold(
  request: Pick<ServiceRequest, 'teleserviceId' | 'data'>
): Promise<HouseholdDescription | null> {
  const effect = (await teleserviceOf(request))?.household
  return effect ? effect.describe(request.data) : null
}
