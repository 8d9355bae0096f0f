import type OutboxMessage from '#authorities/models/outbox_message'
import { deliverToCitizen } from '#notifications/deliver_to_citizen'
import { sendTextMessage } from '#notifications/send_text_message'

/** Sends what an agent wrote as a text message. */
export async function citizenTextMessage(outbox: OutboxMessage): Promise<void> {
  await deliverToCitizen(outbox, ({ recipient, text }) =>
    sendTextMessage({ recipient, text, key: outbox.idempotencyKey })
  )
}
