import type { DateTime } from 'luxon'
import { unreachableAddresses } from '#households/queries/unreachable_addresses'
import RequestMessage from '#requests/models/request_message'

/** The last message to an address, when it did not arrive. */
export interface Undelivered {
  recipient: string
  at: DateTime
  failure: string | null
}

/**
 * Which of these addresses and numbers do not receive, or did not get the last message that was
 * sent there, about whatever request. A later success clears it, unless a report said so after the sending.
 */
export async function undeliveredTo(
  recipients: (string | null)[]
): Promise<Map<string, Undelivered>> {
  const found = new Map<string, Undelivered>()
  const unreachable = await unreachableAddresses(recipients)
  for (const recipient of recipients) {
    if (!recipient) continue
    const mark = unreachable.get(recipient.toLowerCase())
    if (mark) {
      found.set(recipient, { recipient, at: mark.sinceAt, failure: mark.reason })
      continue
    }
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
