import { now } from '#shared/clock'
import type OutboxMessage from '#authorities/models/outbox_message'
import type { ComposedNotice } from '#notifications/compose_notice'
import { deliver, giveUp } from '#notifications/deliver_to_citizen'
import CitizenNotice from '#notifications/models/citizen_notice'
import { sendMail } from '#notifications/send_mail'
import { sendTextMessage } from '#notifications/send_text_message'

/** Sends a notice by e-mail. */
export async function noticeMail(outbox: OutboxMessage): Promise<void> {
  const { subject, text, html, link, teleserviceId, language } = outbox.payload
    .words as ComposedNotice
  await deliverNotice(outbox, async ({ recipient }) => {
    await sendMail({
      key: outbox.idempotencyKey,
      to: recipient,
      subject,
      paragraphs: text.split(/\n{2,}/),
      link,
      ...(html ? { html } : {}),
      ...(teleserviceId ? { teleserviceId } : {}),
      ...(language ? { language } : {}),
    })
    return null
  })
}

/** Sends a notice as a text message. */
export async function noticeTextMessage(outbox: OutboxMessage): Promise<void> {
  const { text } = outbox.payload.words as ComposedNotice
  await deliverNotice(outbox, ({ recipient }) =>
    sendTextMessage({ recipient, text, key: outbox.idempotencyKey })
  )
}

/** After the last attempt: agents see that it failed, and why. */
export async function giveUpNotice({ payload }: OutboxMessage): Promise<void> {
  await giveUp(await CitizenNotice.findOrFail(payload.noticeId))
}

async function deliverNotice(
  { payload }: OutboxMessage,
  send: (notice: CitizenNotice) => Promise<string | null>
): Promise<void> {
  const notice = await CitizenNotice.findOrFail(payload.noticeId)
  await deliver(notice, send, async (reference) => {
    await notice.merge({ delivery: 'sent', failure: null, reference, deliveredAt: now() }).save()
  })
}
