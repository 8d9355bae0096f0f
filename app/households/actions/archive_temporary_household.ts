import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { HouseholdState } from '#households/lifecycle'
import Household from '#households/models/household'

/**
 * Archives the household behind a request without account. Other households
 * stay as they are: they live on without their requests.
 *
 * @returns the state it was in, or null when nothing changed
 */
export async function archiveTemporaryHousehold(
  householdId: string,
  trx: TransactionClientContract
): Promise<HouseholdState | null> {
  const household = await Household.query({ client: trx })
    .where('id', householdId)
    .forUpdate()
    .firstOrFail()
  if (!household.temporary || household.state === 'archived') return null

  const { state } = household
  household.merge({ state: 'archived', version: household.version + 1 })
  await household.useTransaction(trx).save()
  return state
}
