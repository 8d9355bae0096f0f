import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import { currentAuthorityId } from '#authorities/tenancy'
import OutboxMessage from '#authorities/models/outbox_message'
import { holdOf } from '#authorities/outbox/hold'
import { wakeOutbox } from '#authorities/outbox/wake'

export interface OutboxEntry {
  kind: string
  /** One key, one delivery: writing the same key again changes nothing. */
  idempotencyKey: string
  payload: Record<string, unknown>
}

/**
 * Writes what is to be told in the transaction that it tells about; the worker
 * delivers it after commit, at least once – or later, when the transaction holds its messages.
 */
export async function enqueue(
  { kind, idempotencyKey, payload }: OutboxEntry,
  trx: TransactionClientContract
): Promise<void> {
  const instant = now().toISO()
  const hold = holdOf(trx)
  await trx
    .insertQuery()
    .table(OutboxMessage.table)
    .insert({
      id: uuidv7(),
      authority_id: currentAuthorityId(),
      kind,
      idempotency_key: idempotencyKey,
      payload: JSON.stringify(payload),
      state: 'waiting',
      attempts: 0,
      available_at: hold?.until.toUTC().toISO() ?? instant,
      held_for: hold?.for ?? null,
      created_at: instant,
    })
    .knexQuery.onConflict(['authority_id', 'idempotency_key'])
    .ignore()
  trx.after('commit', wakeOutbox)
}
