import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import DuplicateMark from '#households/models/duplicate_mark'
import HouseholdDuplicate from '#households/models/household_duplicate'

/** An account that is no more in use is nobody's double. What agents decided about it stays. */
export async function forgetDuplicates(
  householdId: string,
  trx: TransactionClientContract
): Promise<void> {
  await DuplicateMark.query({ client: trx }).where('household_id', householdId).delete()
  await HouseholdDuplicate.query({ client: trx })
    .where('state', 'open')
    .where((pair) => pair.where('first_id', householdId).orWhere('second_id', householdId))
    .delete()
}
