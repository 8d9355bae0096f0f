import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { archiveTemporaryHousehold } from '#households/actions/archive_temporary_household'
import type { HouseholdState } from '#households/lifecycle'
import ServiceRequest from '#requests/models/service_request'

/**
 * What archiving a request does beside: its temporary household goes along
 * (domain.md 1.5), unless another request of it is still in use. However a
 * request comes to be archived – by hand, in bulk, by the retention job –, it
 * passes here.
 *
 * @returns the state that the household was in, for the history and for undoing; null when it stays
 */
export async function archiveWithHousehold(
  request: ServiceRequest,
  trx: TransactionClientContract
): Promise<{ from: HouseholdState } | null> {
  if (!request.householdId) return null
  const inUse = await ServiceRequest.query({ client: trx })
    .where('household_id', request.householdId)
    .whereNot('id', request.id)
    .whereNot('state', 'archived')
    .select('id')
    .first()
  if (inUse) return null
  const from = await archiveTemporaryHousehold(request.householdId, trx)
  return from && { from }
}
