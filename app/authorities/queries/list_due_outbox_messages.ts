import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'

export interface DueMessage {
  id: string
  authority_id: string
}

/** Messages of every authority that may be delivered now, oldest first; a lease that ran out counts. */
export async function listDueOutboxMessages(limit: number): Promise<DueMessage[]> {
  const instant = now().toISO()
  const waiting = await db
    .from('outbox_messages')
    .select('id', 'authority_id')
    .where('state', 'waiting')
    .where('available_at', '<=', instant)
    .orderBy('available_at')
    .limit(limit)
  if (waiting.length === limit) return waiting

  const abandoned = await db
    .from('outbox_messages')
    .select('id', 'authority_id')
    .where('state', 'leased')
    .where('leased_until', '<', instant)
    .limit(limit - waiting.length)
  return [...waiting, ...abandoned]
}
