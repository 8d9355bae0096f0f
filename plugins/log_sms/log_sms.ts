import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  TextMessageGateway,
  type TextMessage,
  type TextMessageReceipt,
} from '#kernel/contracts/text_message_gateway'

/** Writes each message to a file, and nothing leaves the machine. The same key gives the same file. */
export class LogSms extends TextMessageGateway {
  constructor(private folder: string) {
    super()
  }

  async check(): Promise<void> {
    await mkdir(this.folder, { recursive: true })
  }

  async send({ to, text, key }: TextMessage): Promise<TextMessageReceipt> {
    await this.check()
    const reference = createHash('sha256').update(key).digest('hex').slice(0, 16)
    await writeFile(join(this.folder, `${reference}.txt`), `À : ${to}\n\n${text}\n`)
    return { reference }
  }
}
