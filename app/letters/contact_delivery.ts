import type { ContactChannel } from '#shared/contact_channels'
import { E_NOT_SENT_BY_US, E_RECORDED_BY_ITSELF } from '#letters/errors'
import type { MessageDelivery } from '#requests/models/request_message'

/** Means by which a letter reaches the citizen (domain.md 4.8). */
export const LETTER_CHANNELS: readonly ContactChannel[] = ['mail', 'email', 'office']

/** « Envoyer », or « Historiser » what was said or handed over otherwise. */
export const CONTACT_INTENTS = ['send', 'record'] as const
export type ContactIntent = (typeof CONTACT_INTENTS)[number]

/**
 * How a message begins its life. E-mails and text messages leave and record
 * themselves; a letter by post waits for the next print batch, unless the agent
 * has posted it himself; phone calls and the counter are recorded (manual,
 * « Contacter le citoyen »).
 *
 * @throws E_RECORDED_BY_ITSELF, E_NOT_SENT_BY_US
 */
export function firstDelivery(channel: ContactChannel, intent?: ContactIntent): MessageDelivery {
  if (channel === 'email' || channel === 'sms') {
    if (intent === 'record') throw new E_RECORDED_BY_ITSELF()
    return 'queued'
  }
  if (channel === 'mail') return intent === 'record' ? 'recorded' : 'to_print'
  if (intent === 'send') throw new E_NOT_SENT_BY_US()
  return 'recorded'
}
