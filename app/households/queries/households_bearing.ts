import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DuplicateMark as Mark } from '#households/duplicate_signs'
import DuplicateMark from '#households/models/duplicate_mark'

/** What more accounts than this have in common tells nobody apart: the telephone of a home, a made-up address. */
export const MOST_BEARERS = 10

/** The accounts that bear one of these marks; each is looked up in the index, and no more than a few of its bearers are read. */
export async function householdsBearing(
  marks: Mark[],
  { except }: { except?: string } = {},
  trx?: TransactionClientContract
): Promise<string[]> {
  const found = new Set<string>()
  for (const { sign, value } of marks) {
    const bearers = await DuplicateMark.query({ client: trx })
      .select('household_id')
      .where('sign', sign)
      .where('value', value)
      .limit(MOST_BEARERS + 2)
    const others = bearers.map(({ householdId }) => householdId).filter((id) => id !== except)
    if (others.length <= MOST_BEARERS) others.forEach((id) => found.add(id))
  }
  return [...found]
}
