import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { formatProblem } from '#kernel/registry/teleservice_source'

export default class TeleserviceCheck extends BaseCommand {
  static override commandName = 'teleservice:check'
  static override description =
    'Report every problem of every teleservice, with the file, the field and what to do'
  static override options: CommandOptions = { startApp: false }

  override async run() {
    const { inspectTeleservices } = await import('#providers/teleservice_provider')
    const { sources, problems } = await inspectTeleservices(this.app)
    if (problems.length === 0) {
      this.logger.success(`${sources.length} teleservices, no problem`)
      return
    }
    problems.forEach((problem) => this.logger.error(formatProblem(problem)))
    this.exitCode = 1
  }
}
