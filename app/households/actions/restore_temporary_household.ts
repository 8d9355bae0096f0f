import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { HouseholdState } from '#households/lifecycle'
import Household from '#households/models/household'

/** Takes a temporary household out of the archive, in the state that it was in. */
export async function restoreTemporaryHousehold(
  { householdId, to }: { householdId: string; to: HouseholdState },
  trx: TransactionClientContract
): Promise<void> {
  const household = await Household.query({ client: trx })
    .where('id', householdId)
    .forUpdate()
    .firstOrFail()
  if (household.state !== 'archived') return
  household.merge({ state: to, version: household.version + 1 })
  await household.useTransaction(trx).save()
}
