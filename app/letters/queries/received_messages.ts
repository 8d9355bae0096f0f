import { LETTER_CHANNELS } from '#letters/contact_delivery'
import RequestMessage, { type MessageDelivery } from '#requests/models/request_message'

/** What was put in writing; a call or a visit leaves nothing to read. */
const WRITTEN = [...LETTER_CHANNELS, 'sms'] as const

/** What has left the town hall, whether or not it arrived: the site is where it can be read anyway. */
const GONE: readonly MessageDelivery[] = ['sent', 'failed', 'bounced', 'posted', 'recorded']

/** The letters, mails and text messages that a citizen was sent about these requests, oldest first. */
export function receivedMessages(requestIds: readonly string[]): Promise<RequestMessage[]> {
  return RequestMessage.query()
    .whereIn('request_id', [...requestIds])
    .whereIn('channel', [...WRITTEN])
    .whereIn('delivery', [...GONE])
    .orderBy('created_at')
    .orderBy('id')
}
