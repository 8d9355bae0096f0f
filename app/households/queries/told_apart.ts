import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import DifferentPeople from '#households/models/different_people'
import type Individual from '#households/models/individual'

/** What agents said of people who look alike and are not the same, by either of both. */
export async function toldApart(
  people: readonly Pick<Individual, 'id'>[],
  trx?: TransactionClientContract
): Promise<(one: string, other: string) => DifferentPeople | null> {
  const ids = people.map(({ id }) => id)
  const rows =
    ids.length > 1 ? await DifferentPeople.query({ client: trx }).whereIn('first_id', ids) : []
  return (one, other) => {
    const { firstId, secondId } = DifferentPeople.pairOf(one, other)
    return rows.find((row) => row.firstId === firstId && row.secondId === secondId) ?? null
  }
}
