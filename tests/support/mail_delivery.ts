import { type Group } from '@japa/runner/core'
import { SMTPTransport } from '@adonisjs/mail/transports/smtp'
import mail from '@adonisjs/mail/services/main'
import { deliverDueMessages } from '#authorities/outbox/worker'
import { startMailSink, type MailSink } from '#tests/support/mail_sink'

/** The town's post office, as a test sees it. */
export interface PostOffice {
  /** Delivers everything that waits in the outbox, over SMTP; gives all that arrived so far, oldest first. */
  deliver(): Promise<MailSink['messages']>
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
  return {
    async deliver() {
      await deliverDueMessages()
      return sink.messages
    },
  }
}
