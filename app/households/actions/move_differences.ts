import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import DifferentPeople from '#households/models/different_people'

/** What was said of a sheet that is merged holds for the one that it joins; of these two themselves, the merge says otherwise. */
export async function moveDifferences(
  { from, to }: { from: string; to: string },
  trx: TransactionClientContract
): Promise<void> {
  const rows = await DifferentPeople.query({ client: trx })
    .where((row) => row.whereIn('first_id', [from, to]).orWhereIn('second_id', [from, to]))
    .orderBy('id')
  const others = new Map<string, DifferentPeople>()
  for (const row of rows) {
    const other = [row.firstId, row.secondId].find((id) => id !== from && id !== to)
    if (other && !others.has(other)) others.set(other, row)
    await row.useTransaction(trx).delete()
  }
  for (const [other, { decidedByName, decidedAt }] of others) {
    const pair = DifferentPeople.pairOf(other, to)
    await new DifferentPeople()
      .merge({ ...pair, decidedByName, decidedAt })
      .useTransaction(trx)
      .save()
  }
}
