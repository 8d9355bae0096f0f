import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** Delivers the outbox in a process of its own, for installations whose web processes run with OUTBOX_WORKER=false. */
export default class OutboxWork extends BaseCommand {
  static override commandName = 'outbox:work'
  static override description = 'Deliver what waits in the outbox, and go on'
  static override options: CommandOptions = { startApp: true, staysAlive: true }

  @flags.boolean({ description: 'Deliver what is due now, then stop' })
  declare once: boolean

  override async run() {
    const { OutboxWorker, deliverDueMessages } = await import('#authorities/outbox/worker')
    if (this.once) {
      const seen = await deliverDueMessages()
      this.logger.info(`${seen} message(s) looked at`)
      await this.terminate()
      return
    }
    const worker = new OutboxWorker(await this.app.container.make('logger'))
    this.app.terminating(() => worker.stop())
    worker.start()
    this.logger.info('The outbox is being delivered; Ctrl-C to stop')
  }
}
