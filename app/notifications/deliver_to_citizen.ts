import type OutboxMessage from '#authorities/models/outbox_message'
import { clearRefusal } from '#households/actions/clear_refusal'
import { markUnreachable } from '#households/actions/mark_unreachable'
import { failureOf } from '#notifications/delivery_failure'
import { markMessageSent } from '#notifications/mark_message_sent'
import type CitizenNotice from '#notifications/models/citizen_notice'
import RequestMessage from '#requests/models/request_message'

/** Gives the carrier's reference, if it has one. */
type Send<Row> = (row: Row) => Promise<string | null>

/** Sends what an agent wrote to the citizen, and records how it fared. */
export async function deliverToCitizen(
  outbox: OutboxMessage,
  send: Send<RequestMessage>
): Promise<void> {
  const message = await RequestMessage.findOrFail(outbox.payload.messageId)
  await deliver(message, send, (reference) => markMessageSent(message.id, reference))
}

/**
 * Sends a message and records how it fared: sent; refused for good by the other side; or
 * not yet, with the reason, and it is tried again.
 */
export async function deliver<Row extends RequestMessage | CitizenNotice>(
  row: Row,
  send: Send<Row>,
  sent: (reference: string | null) => Promise<void>
): Promise<void> {
  if (row.delivery === 'sent' || row.delivery === 'bounced') return
  let reference: string | null
  try {
    reference = await send(row)
  } catch (error) {
    const { reason, isFinal } = failureOf(error)
    row.failure = reason
    row.delivery = isFinal ? 'bounced' : 'queued'
    await row.save()
    if (!isFinal) throw error
    if (row.channel === 'email') {
      await markUnreachable({ address: row.recipient, reason, knownBy: 'refusal' })
    }
    return
  }
  await sent(reference)
  if (row.channel === 'email') await clearRefusal(row.recipient)
}

/** After the last attempt: agents see that it failed, and why. */
export async function giveUpDelivery(outbox: OutboxMessage): Promise<void> {
  await giveUp(await RequestMessage.findOrFail(outbox.payload.messageId))
}

export async function giveUp(row: RequestMessage | CitizenNotice): Promise<void> {
  if (row.delivery !== 'queued') return
  row.delivery = 'failed'
  await row.save()
}
