import { BaseCommand } from '@adonisjs/core/ace'
import { lifecycleTable } from '#requests/lifecycle_table'

/** Prints the lifecycle of a request as the table that docs/architecture.md shows. */
export default class RequestLifecycle extends BaseCommand {
  static override commandName = 'request:lifecycle'
  static override description = 'Print the lifecycle of a request as a Markdown table'

  override async run() {
    this.logger.log(lifecycleTable())
  }
}
