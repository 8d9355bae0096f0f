import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** The messages of each town, shown, to come or past. */
export default class MessageList extends BaseCommand {
  static override commandName = 'message:list'
  static override description = 'List the messages that towns put on their home page'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    const { default: Authority } = await import('#authorities/models/authority')
    const { runForAuthority } = await import('#authorities/tenancy')
    const { default: InformationMessage } = await import('#authorities/models/information_message')
    for (const authority of await Authority.query().orderBy('name')) {
      this.logger.log(`\n${authority.name}`)
      const table = this.ui.table().head(['Identifiant', 'Du', 'Au', 'Importance', 'Pour', 'Titre'])
      const messages = await runForAuthority(authority, async () =>
        InformationMessage.query().orderBy('starts_on', 'desc')
      )
      for (const { id, startsOn, endsOn, level, audience, title } of messages) {
        table.row([id, startsOn, endsOn ?? '–', level, audience, title])
      }
      table.render()
    }
  }
}
