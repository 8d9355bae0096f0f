import type OutboxMessage from '#authorities/models/outbox_message'
import { parseLetterBody } from '#letters/body/letter_blocks'
import { letterHtml } from '#letters/body/letter_html'
import { deliverToCitizen } from '#notifications/deliver_to_citizen'
import { sendMail } from '#notifications/send_mail'

/** What an agent wrote to the citizen, in the words that were frozen, with its letter as a PDF. */
export async function citizenMail(outbox: OutboxMessage): Promise<void> {
  await deliverToCitizen(outbox, async (message) => {
    await sendMail({
      key: outbox.idempotencyKey,
      to: message.recipient,
      subject: message.subject,
      paragraphs: message.text.split(/\n{2,}/),
      html: letterHtml(parseLetterBody(message.source ?? message.text)),
      ...(message.pdfKey
        ? { attachments: [{ name: 'Courrier.pdf', storageKey: message.pdfKey }] }
        : {}),
    })
    return null
  })
}
