import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { enqueue } from '#authorities/outbox/enqueue'
import type HouseholdEvent from '#households/models/household_event'

/** An agent's decision on an account is told to its family, once it is committed. */
export async function tellHousehold(
  { id: eventId }: HouseholdEvent,
  trx: TransactionClientContract
): Promise<void> {
  await enqueue(
    {
      kind: 'household_decision_notice',
      idempotencyKey: `household-decision:${eventId}`,
      payload: { eventId },
    },
    trx
  )
}
