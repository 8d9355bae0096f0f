import { type Group } from '@japa/runner/core'
import { SMTPTransport } from '@adonisjs/mail/transports/smtp'
import mail from '@adonisjs/mail/services/main'
import { deliverDueMessages } from '#authorities/outbox/worker'
import { startMailSink, type MailSink } from '#tests/support/mail_sink'
import { type ReceivedMail } from '#tests/support/mime'

/** The town's post office, as a test sees it. */
export interface PostOffice {
  /** Delivers everything that waits in the outbox, over SMTP; gives all that arrived so far, oldest first. */
  deliver(): Promise<ReceivedMail[]>
  /** The same, and gives the one message whose subject says this: it fails when there is none, or several. */
  received(subject: string): Promise<ReceivedMail>
  /** The server refuses every message for now, as a broken one does. */
  refuse(sentence: string): void
  /** The server knows none of the recipients. */
  ignoreRecipients(sentence: string): void
  /** All is well again. */
  accept(): void
}

/** Gives every test of a group a mail server of its own, to which this process sends instead of writing files. */
export function usePostOffice(group: Group): PostOffice {
  let sink: MailSink
  group.each.setup(async () => {
    sink = await startMailSink()
    const { mailers } = mail.config
    const before = { name: mail.config.default, smtp: mailers.smtp }
    await mail.close('smtp')
    mailers.smtp = () => new SMTPTransport({ host: sink.host, port: sink.port, secure: false })
    mail.config.default = 'smtp'
    return async () => {
      await mail.close('smtp')
      mailers.smtp = before.smtp
      mail.config.default = before.name
      await sink.close()
    }
  })
  async function deliver() {
    await deliverDueMessages()
    return sink.messages
  }
  return {
    deliver,
    refuse: (sentence) => sink.refuse(sentence),
    ignoreRecipients: (sentence) => sink.ignoreRecipients(sentence),
    accept: () => sink.accept(),
    async received(subject) {
      const found = (await deliver()).filter((message) => message.subject.includes(subject))
      if (found.length === 1) return found[0]
      const arrived = sink.messages.map((message) => message.subject).join(', ')
      throw new Error(`Expected one mail « ${subject} », received ${found.length} of: ${arrived}`)
    },
  }
}
