import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { args, BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import type { DeliveryReport } from '#notifications/bounces/read_delivery_report'

/**
 * Reads reports of mails that came back, one message per file or on the standard input, and marks what they are
 * about. A mail server pipes to it: what is no report, or not about us, ends well and changes nothing.
 */
export default class MailBounces extends BaseCommand {
  static override commandName = 'mail:bounces'
  static override description =
    'Record mails that came back, from delivery reports (RFC 3464) in files or on the standard input'
  static override options: CommandOptions = { startApp: true }

  @args.spread({
    description: 'Files, one message each; the standard input without any',
    required: false,
  })
  declare files?: string[]

  override async run() {
    const { E_NO_DELIVERY_REPORT } = await import('#notifications/errors')
    const { readDeliveryReport } = await import('#notifications/bounces/read_delivery_report')
    for (const [name, raw] of await this.#messages()) {
      try {
        await this.#record(name, readDeliveryReport(raw))
      } catch (error) {
        if (!(error instanceof E_NO_DELIVERY_REPORT)) throw error
        this.logger.warning(`${name}: not a delivery report, left aside`)
      }
    }
  }

  async #messages(): Promise<[name: string, raw: string][]> {
    const files = this.files ?? []
    if (files.length === 0) return [['standard input', await text(process.stdin)]]
    return Promise.all(
      files.map(async (file): Promise<[string, string]> => [file, await readFile(file, 'utf8')])
    )
  }

  async #record(name: string, report: DeliveryReport) {
    const { default: Authority } = await import('#authorities/models/authority')
    const { runForAuthority } = await import('#authorities/tenancy')
    const { RecordBounce } = await import('#notifications/actions/record_bounce')
    for (const authority of await Authority.query().orderBy('name')) {
      const isOurs = await runForAuthority(authority, () => new RecordBounce().handle(report))
      if (isOurs) return this.logger.success(`${name}: recorded for ${authority.name}`)
    }
    this.logger.warning(`${name}: about no message that failed here`)
  }
}
