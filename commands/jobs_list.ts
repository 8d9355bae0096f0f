import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { frenchInstant } from '#shared/french_instants'

/** What runs by itself, for each authority: when, and how it went. */
export default class JobsList extends BaseCommand {
  static override commandName = 'jobs:list'
  static override description = 'List the jobs with their last run and the next one'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    const { default: Authority } = await import('#authorities/models/authority')
    const { runForAuthority } = await import('#authorities/tenancy')
    const { jobOverview } = await import('#authorities/queries/job_overview')
    for (const authority of await Authority.query().orderBy('name')) {
      this.logger.log(`\n${authority.name}`)
      const table = this.ui
        .table()
        .head(['Clé', 'Travail', 'Horaire', 'Dernier passage', 'Résultat', 'Prochain passage'])
      for (const { job, lastRun, nextAt } of await runForAuthority(authority, jobOverview)) {
        table.row([
          job.key,
          job.label,
          job.schedule ?? 'à la demande',
          lastRun ? frenchInstant(lastRun.createdAt) : '–',
          lastRun ? (lastRun.error ?? lastRun.summary ?? lastRun.state) : '–',
          nextAt ? frenchInstant(nextAt) : '–',
        ])
      }
      table.render()
    }
  }
}
