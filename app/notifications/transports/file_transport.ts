import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MailResponse } from '@adonisjs/mail'
import type { MailTransportContract, NodeMailerMessage } from '@adonisjs/mail/types'
import { createTransport } from 'nodemailer'

/** The demo's mailer: each message is a readable .eml file, and nothing leaves the machine. */
export class FileTransport implements MailTransportContract {
  constructor(private folder: string) {}

  async send(message: NodeMailerMessage): Promise<MailResponse<unknown>> {
    const composer = createTransport({ streamTransport: true, buffer: true })
    const composed = await composer.sendMail(message as Parameters<typeof composer.sendMail>[0])
    await mkdir(this.folder, { recursive: true })
    const name = `${new Date().toISOString().replaceAll(':', '-')}.eml`
    await writeFile(join(this.folder, name), composed.message as Buffer)
    return new MailResponse(composed.messageId, composed.envelope, composed)
  }
}
