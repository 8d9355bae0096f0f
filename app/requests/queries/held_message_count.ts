import OutboxMessage from '#authorities/models/outbox_message'
import { bulkItemIds } from '#requests/queries/bulk_items'

/** How many messages of an operation wait until it can no longer be undone. */
export async function heldMessageCount(operationId: string): Promise<number> {
  const [row] = await OutboxMessage.query()
    .whereIn('held_for', await bulkItemIds(operationId, 'changed'))
    .where('state', 'waiting')
    .count('* as total')
  return Number(row.$extras.total)
}
