import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Individual from '#households/models/individual'

/** Everybody whom a household names: its head, its other adults and its children, then the outside adults. */
export async function peopleOf(
  householdId: string,
  trx?: TransactionClientContract
): Promise<Individual[]> {
  const people = await Individual.query({ client: trx })
    .where('household_id', householdId)
    .whereNull('archived_at')
    .orderBy('kind')
    .orderBy('birth_date')
    .orderBy('id')
  const rank = ({ outside, isHouseholdHead }: Individual) => (outside ? 2 : isHouseholdHead ? 0 : 1)
  return people.sort((a, b) => rank(a) - rank(b))
}
