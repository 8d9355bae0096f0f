import config from '@adonisjs/core/services/config'
import drive from '@adonisjs/drive/services/main'
import mail from '@adonisjs/mail/services/main'
import { currentAuthority } from '#authorities/tenancy'
import { categoryOfTeleservice } from '#catalogue/queries/category_of_teleservice'
import { messageIdOf, returnPathOf } from '#notifications/message_mark'
import { mailHtml } from '#notifications/mail_html'

export interface OutgoingMail {
  to: string
  subject: string
  /** Plain paragraphs; the HTML twin is made from them. */
  paragraphs: string[]
  /** The same words with their emphasis, from `letterHtml`. */
  html?: string
  link?: { label: string; url: string }
  /** BCP 47 tag of its words; French without. */
  language?: string
  /** What the mail is about: it leaves from the address of that teleservice's category, else from the town's. */
  teleserviceId?: string
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
  const category = outgoing.teleserviceId
    ? await categoryOfTeleservice(outgoing.teleserviceId)
    : null
  await mail.send((message) => {
    if (category)
      message.from(category.primaryEmail, `${authority.displayTitle} – ${category.name}`)
    message
      .to(outgoing.to)
      .subject(`[${authority.displayTitle}] ${outgoing.subject}`)
      .text(plainText(outgoing, authority.displayTitle))
      .html(mailHtml(outgoing, authority.displayTitle))
    message.nodeMailerMessage.messageId = messageIdOf(outgoing.key)
    const mailbox = config.get<string | undefined>('app.bounceMailbox')
    const returnPath = mailbox && returnPathOf(outgoing.key, mailbox)
    if (returnPath) message.nodeMailerMessage.envelope = { from: returnPath, to: outgoing.to }
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
