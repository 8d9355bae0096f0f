import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import OutboxMessage from '#authorities/models/outbox_message'
import { wakeOutbox } from '#authorities/outbox/wake'

/**
 * Deletes the messages that are held for something, in the transaction that
 * undoes what they were to tell.
 *
 * @returns false when one of them has left, or is leaving: the transaction must then be given up
 */
export async function recallMessages(
  heldFor: string,
  trx: TransactionClientContract
): Promise<boolean> {
  const held = () => OutboxMessage.query({ client: trx }).where('held_for', heldFor)
  await held().where('state', 'waiting').delete()
  return (await held().first()) === null
}

/** Lets messages that are still held leave at another moment. */
export async function postponeMessages(
  heldFor: readonly string[],
  until: DateTime,
  trx: TransactionClientContract
): Promise<void> {
  await OutboxMessage.query({ client: trx })
    .whereIn('held_for', [...heldFor])
    .where('state', 'waiting')
    .update({ available_at: until.toUTC().toISO() })
  trx.after('commit', wakeOutbox)
}
