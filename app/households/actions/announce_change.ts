import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { enqueue } from '#authorities/outbox/enqueue'
import type Household from '#households/models/household'

/** Says that an account was opened or changed, once the transaction that does it is committed: nobody waits for what follows. */
export async function announceChange(
  { id, version }: Household,
  trx: TransactionClientContract
): Promise<void> {
  await enqueue(
    {
      kind: 'household_changed',
      idempotencyKey: `household-changed:${id}:${version}`,
      payload: { householdId: id },
    },
    trx
  )
}
