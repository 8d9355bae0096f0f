import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { RequestActor } from '#requests/actor'
import { E_HOUSEHOLD_REQUEST_RUNNING } from '#requests/errors'
import { OPEN_STATES } from '#requests/lifecycle'
import ServiceRequest from '#requests/models/service_request'
import { assertUnlockedFor } from '#requests/queries/lock_request'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/**
 * Holds every request of a household for who is about to move them. A draft that
 * describes the household itself stays with it: it is not held.
 *
 * @throws E_REQUEST_LOCKED naming the agent who works on one of them
 */
export async function lockHouseholdRequests(
  householdId: string,
  actor: RequestActor,
  trx: TransactionClientContract
): Promise<ServiceRequest[]> {
  const requests = await ServiceRequest.query({ client: trx })
    .where('household_id', householdId)
    .orderBy('id')
    .forUpdate()
  const moving: ServiceRequest[] = []
  for (const request of requests) {
    await assertUnlockedFor(request, actor, trx)
    if (request.state !== 'draft' || !(await isAboutHousehold(request))) moving.push(request)
  }
  return moving
}

/**
 * Refuses to merge accounts one of whose requests may still change, or undo, what
 * is known of the household.
 *
 * @throws E_HOUSEHOLD_REQUEST_RUNNING
 */
export async function assertHouseholdsSettled(
  householdIds: string[],
  trx?: TransactionClientContract
): Promise<void> {
  const requests = await ServiceRequest.query({ client: trx })
    .whereIn('household_id', householdIds)
    .whereIn('state', OPEN_STATES)
    .select('id', 'number', 'teleservice_id', 'state')
    .orderBy('number')
  for (const request of requests) {
    if (await isAboutHousehold(request)) throw new E_HOUSEHOLD_REQUEST_RUNNING([request.number])
  }
}

async function isAboutHousehold(request: ServiceRequest): Promise<boolean> {
  return (await teleserviceOf(request))?.family === 'household'
}
