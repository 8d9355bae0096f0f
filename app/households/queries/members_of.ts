import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Individual from '#households/models/individual'

/** The people of a household, its head first, then adults, then children by age. */
export async function membersOf(
  householdId: string,
  trx?: TransactionClientContract
): Promise<Individual[]> {
  const members = await Individual.query({ client: trx })
    .where('household_id', householdId)
    .whereNull('archived_at')
    .where('outside', false)
    .orderBy('kind')
    .orderBy('birth_date')
    .orderBy('id')
  return members.sort((a, b) => Number(b.isHouseholdHead) - Number(a.isHouseholdHead))
}
