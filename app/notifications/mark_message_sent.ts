import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { enqueue } from '#authorities/outbox/enqueue'
import RequestMessage from '#requests/models/request_message'

/**
 * Records that a message left, under the carrier's reference. What follows from it is told apart, with retries
 * of its own: it must never send the letter again.
 */
export async function markMessageSent(messageId: string, reference: string | null): Promise<void> {
  await db.transaction(async (trx) => {
    const message = await RequestMessage.query({ client: trx }).where('id', messageId).firstOrFail()
    await message
      .useTransaction(trx)
      .merge({ delivery: 'sent', failure: null, reference, deliveredAt: now() })
      .save()
    await enqueue(
      {
        kind: 'request_outcome_told',
        idempotencyKey: `outcome-told:${messageId}`,
        payload: { requestId: message.requestId },
      },
      trx
    )
  })
}
