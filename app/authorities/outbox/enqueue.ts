import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import OutboxMessage from '#authorities/models/outbox_message'
import { wakeOutbox } from '#authorities/outbox/wake'

export interface OutboxEntry {
  kind: string
  /** One key, one delivery: writing the same key again changes nothing. */
  idempotencyKey: string
  payload: Record<string, unknown>
}

/**
 * Writes what is to be told in the transaction that it tells about; the worker
 * delivers it after commit, at least once.
 */
export async function enqueue(entry: OutboxEntry, trx: TransactionClientContract): Promise<void> {
  const known = await OutboxMessage.query({ client: trx })
    .where('idempotency_key', entry.idempotencyKey)
    .first()
  if (known) return

  const message = new OutboxMessage()
  message.merge({
    ...entry,
    state: 'waiting',
    attempts: 0,
    availableAt: now(),
    createdAt: now(),
  })
  await message.useTransaction(trx).save()
  trx.after('commit', wakeOutbox)
}
