import db from '@adonisjs/lucid/services/db'

export interface DeadMessage {
  id: string
  kind: string
  attempts: number
  last_error: string | null
  created_at: string
}

/** What could not be delivered after all attempts, over every authority, oldest first. */
export async function listDeadOutboxMessages(): Promise<DeadMessage[]> {
  return db
    .from('outbox_messages')
    .select('id', 'kind', 'attempts', 'last_error', 'created_at')
    .where('state', 'dead')
    .orderBy('available_at')
    .limit(500)
}
