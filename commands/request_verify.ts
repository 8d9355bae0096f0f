import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** Finds histories that were altered outside of the platform; ends with 1 when there is one. */
export default class RequestVerify extends BaseCommand {
  static override commandName = 'request:verify'
  static override description = 'Verify the chained history of every request'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    const { default: Authority } = await import('#authorities/models/authority')
    const { runForAuthority } = await import('#authorities/tenancy')
    const { verifyHistories } = await import('#requests/queries/verify_histories')
    for (const authority of await Authority.query().orderBy('name')) {
      const { read, problems } = await runForAuthority(authority, () => verifyHistories())
      this.logger.log(`${authority.name} : ${read} demande(s) relue(s)`)
      for (const problem of problems) this.logger.error(problem)
      if (problems.length > 0) this.exitCode = 1
    }
  }
}
