import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/**
 * Does what no page waits for – scheduled jobs, runs asked for, the outbox – in a process
 * of its own, for installations whose web processes run with BACKGROUND_WORK=false.
 */
export default class JobsWork extends BaseCommand {
  static override commandName = 'jobs:work'
  static override description = 'Run the jobs and deliver the outbox, and go on'
  static override options: CommandOptions = { startApp: true, staysAlive: true }

  @flags.boolean({ description: 'Do what is due now, then stop' })
  declare once: boolean

  override async run() {
    if (this.once) return this.#doWhatIsDue()

    const { JobsWorker } = await import('#authorities/jobs/worker')
    const { OutboxWorker } = await import('#authorities/outbox/worker')
    const logger = await this.app.container.make('logger')
    const workers = [new JobsWorker(logger), new OutboxWorker(logger)]
    this.app.terminating(async () => {
      for (const worker of workers) await worker.stop()
    })
    for (const worker of workers) worker.start()
    this.logger.info('Jobs are run and the outbox is delivered; Ctrl-C to stop')
  }

  async #doWhatIsDue() {
    const { runDueJobs } = await import('#authorities/jobs/runner')
    const { scheduleDueRuns } = await import('#authorities/jobs/schedule_due_runs')
    const { deliverDueMessages } = await import('#authorities/outbox/worker')
    await scheduleDueRuns()
    const runs = await runDueJobs()
    const messages = await deliverDueMessages()
    this.logger.info(`${runs} run(s) and ${messages} message(s) looked at`)
    await this.terminate()
  }
}
