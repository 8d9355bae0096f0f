import type OutboxMessage from '#authorities/models/outbox_message'
import { sendMail, type OutgoingMail } from '#notifications/send_mail'

/** A mail whose words were decided when it was enqueued: a reset link, a warning. */
export async function plainMail(message: OutboxMessage): Promise<void> {
  const payload = message.payload as unknown as PlainMailPayload
  await sendMail({
    key: message.idempotencyKey,
    to: payload.to,
    subject: payload.subject,
    paragraphs: payload.text.split(/\n{2,}/),
    ...(payload.link ? { link: payload.link } : {}),
  })
}

export interface PlainMailPayload {
  to: string
  subject: string
  text: string
  link?: OutgoingMail['link']
}
