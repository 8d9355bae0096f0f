import { BaseCommand, args } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** Runs one job now, for every authority, and says how it went. */
export default class JobsRun extends BaseCommand {
  static override commandName = 'jobs:run'
  static override description = 'Run a job now, for every authority'
  static override options: CommandOptions = { startApp: true }

  @args.string({ description: 'The key that jobs:list shows' })
  declare key: string

  override async run() {
    const { default: Authority } = await import('#authorities/models/authority')
    const { runForAuthority } = await import('#authorities/tenancy')
    const { jobOf } = await import('#authorities/jobs/registry')
    const { runJob } = await import('#authorities/jobs/run_job')
    const { startJob } = await import('#authorities/jobs/start_job')
    const job = jobOf(this.key)
    if (!job?.schedule) {
      this.logger.error(`No scheduled job has the key "${this.key}": see jobs:list`)
      this.exitCode = 1
      return
    }
    for (const authority of await Authority.query().orderBy('name')) {
      await runForAuthority(authority, async () => {
        const run = await startJob(job, { input: {}, requestedBy: null })
        await runJob(run.id)
        await run.refresh()
        if (run.state === 'failed') this.exitCode = 1
        this.logger.info(`${authority.name}: ${run.error ?? run.summary ?? run.state}`)
        for (const problem of run.problems ?? []) this.logger.warning(problem)
      })
    }
  }
}
