import type { DateTime } from 'luxon'
import RequestMessage from '#requests/models/request_message'

/** The last message to an address, when it did not arrive. */
export interface Undelivered {
  recipient: string
  at: DateTime
  failure: string | null
}

/**
 * Which of these addresses and numbers did not get the last message that was
 * sent there, about whatever request. A later success clears it.
 */
export async function undeliveredTo(
  recipients: (string | null)[]
): Promise<Map<string, Undelivered>> {
  const found = new Map<string, Undelivered>()
  for (const recipient of recipients) {
    if (!recipient) continue
    const last = await RequestMessage.query()
      .where('recipient', recipient)
      .whereIn('channel', ['email', 'sms'])
      .whereIn('delivery', ['sent', 'failed', 'bounced'])
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .first()
    if (last && last.delivery !== 'sent') {
      found.set(recipient, { recipient, at: last.createdAt, failure: last.failure })
    }
  }
  return found
}
