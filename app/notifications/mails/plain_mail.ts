import type OutboxMessage from '#authorities/models/outbox_message'
import { sendMail, type OutgoingMail } from '#notifications/send_mail'
import { markMessageSent } from '#notifications/mark_message_sent'

/** A mail whose words were decided when it was enqueued: a letter to a citizen, a reset link. */
export async function plainMail(message: OutboxMessage): Promise<void> {
  const payload = message.payload as unknown as PlainMailPayload
  await sendMail({
    key: message.idempotencyKey,
    to: payload.to,
    subject: payload.subject,
    paragraphs: payload.text.split(/\n{2,}/),
    ...(payload.link ? { link: payload.link } : {}),
    ...(payload.attachments ? { attachments: payload.attachments } : {}),
  })
  if (payload.messageId) await markMessageSent(payload.messageId)
}

export interface PlainMailPayload {
  to: string
  subject: string
  text: string
  link?: OutgoingMail['link']
  attachments?: OutgoingMail['attachments']
  /** The RequestMessage to mark as sent. */
  messageId?: string
}
