import drive from '@adonisjs/drive/services/main'
import mail from '@adonisjs/mail/services/main'
import { currentAuthority } from '#authorities/tenancy'
import { mailHtml } from '#notifications/mail_html'

export interface OutgoingMail {
  to: string
  subject: string
  /** Plain paragraphs; the HTML twin is made from them. */
  paragraphs: string[]
  /** The same words with their emphasis, from `letterHtml`. */
  html?: string
  link?: { label: string; url: string }
  attachments?: { name: string; storageKey: string }[]
  /** One key, one Message-ID: a second delivery after a crash is the same message for mail clients. */
  key: string
}

/** Sends one mail in the town's name, as text and as HTML. */
export async function sendMail(outgoing: OutgoingMail): Promise<void> {
  const authority = currentAuthority()
  const attachments = await Promise.all(
    (outgoing.attachments ?? []).map(async ({ name, storageKey }) => ({
      name,
      content: Buffer.from(await drive.use().getBytes(storageKey)),
    }))
  )
  await mail.send((message) => {
    message
      .to(outgoing.to)
      .subject(`[${authority.displayTitle}] ${outgoing.subject}`)
      .text(plainText(outgoing, authority.displayTitle))
      .html(mailHtml(outgoing, authority.displayTitle))
    message.nodeMailerMessage.messageId = `<${outgoing.key.replace(/[^\w.-]/g, '.')}@capdemat>`
    for (const { name, content } of attachments) {
      message.attachData(content, { filename: name, contentType: 'application/pdf' })
    }
  })
}

function plainText({ paragraphs, link }: OutgoingMail, signature: string): string {
  const lines = [...paragraphs]
  if (link) lines.push(`${link.label} :\n${link.url}`)
  return [...lines, `--\n${signature}`].join('\n\n')
}
