import type OutboxMessage from '#authorities/models/outbox_message'
import { failureOf } from '#notifications/delivery_failure'
import { markMessageSent } from '#notifications/mark_message_sent'
import RequestMessage from '#requests/models/request_message'

/**
 * Sends a message to the citizen and records how it fared: sent; refused for
 * good by the other side; or not yet, with the reason, and it is tried again.
 *
 * @param send gives the carrier's reference, if it has one
 */
export async function deliverToCitizen(
  outbox: OutboxMessage,
  send: (message: RequestMessage) => Promise<string | null>
): Promise<void> {
  const message = await RequestMessage.findOrFail(outbox.payload.messageId)
  if (message.delivery === 'sent' || message.delivery === 'bounced') return
  let reference: string | null
  try {
    reference = await send(message)
  } catch (error) {
    const { reason, isFinal } = failureOf(error)
    await message.merge({ failure: reason, delivery: isFinal ? 'bounced' : 'queued' }).save()
    if (isFinal) return
    throw error
  }
  await markMessageSent(message.id, reference)
}

/** After the last attempt: agents see that it failed, and why. */
export async function giveUpDelivery(outbox: OutboxMessage): Promise<void> {
  const message = await RequestMessage.findOrFail(outbox.payload.messageId)
  if (message.delivery === 'queued') await message.merge({ delivery: 'failed' }).save()
}
