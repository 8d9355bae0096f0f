import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Document from '#documents/models/document'

/** What concerns a sheet that was merged concerns the one that stays. */
export async function renameDocuments(
  householdId: string,
  people: Map<string, string>,
  trx: TransactionClientContract
): Promise<void> {
  for (const [from, to] of people) {
    if (from === to) continue
    await Document.query({ client: trx })
      .where('household_id', householdId)
      .where('individual_id', from)
      .update({ individualId: to })
  }
}
