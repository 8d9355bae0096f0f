import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Household from '#households/models/household'

/**
 * Locks a household that a citizen is about to change: it is « en cours » again
 * until an agent has looked (domain.md 6.1, line 7).
 */
export async function reopenHousehold(
  householdId: string,
  trx: TransactionClientContract
): Promise<Household> {
  const household = await Household.query({ client: trx })
    .where('id', householdId)
    .forUpdate()
    .firstOrFail()
  household.merge({ state: 'pending', version: household.version + 1 })
  return household.useTransaction(trx).save()
}
