import { isAbsolute, join } from 'node:path'
import app from '@adonisjs/core/services/app'
import env from '#start/env'
import { defineConfig, transports } from '@adonisjs/mail'
import { FileTransport } from '#notifications/transports/file_transport'

const storage = env.get('STORAGE_DIR')
const mailFolder = join(isAbsolute(storage) ? storage : app.makePath(storage), 'mails')

/** The demo keeps its messages as files; SMTP is what a real town sets. */
const mailConfig = defineConfig({
  default: env.get('MAIL_MAILER'),
  from: env.get('MAIL_FROM'),
  mailers: {
    file: () => new FileTransport(mailFolder),
    smtp: transports.smtp({
      host: env.get('SMTP_HOST', '127.0.0.1'),
      port: env.get('SMTP_PORT', 1025),
      secure: false,
    }),
  },
})

export default mailConfig

declare module '@adonisjs/mail/types' {
  export interface MailersList extends InferMailers<typeof mailConfig> {}
}
