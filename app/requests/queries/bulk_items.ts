import BulkItem, { BULK_OUTCOMES, type BulkOutcome } from '#requests/models/bulk_item'

/** The items of an operation that came to this, in the order of its list. */
export async function bulkItemIds(operationId: string, outcome: BulkOutcome): Promise<string[]> {
  const items = await BulkItem.query()
    .where('operation_id', operationId)
    .where('outcome', outcome)
    .orderBy('position')
    .select('id')
  return items.map(({ id }) => id)
}

export type BulkTally = Record<BulkOutcome | 'total', number>

/** How many requests of an operation came to what. */
export async function bulkTally(operationId: string): Promise<BulkTally> {
  const rows = await BulkItem.query()
    .where('operation_id', operationId)
    .groupBy('outcome')
    .select('outcome')
    .count('* as total')
  const tally: BulkTally = { planned: 0, refused: 0, changed: 0, undone: 0, total: 0 }
  for (const outcome of BULK_OUTCOMES) {
    const row = rows.find((one) => one.outcome === outcome)
    tally[outcome] = Number(row?.$extras.total ?? 0)
    tally.total += tally[outcome]
  }
  return tally
}
