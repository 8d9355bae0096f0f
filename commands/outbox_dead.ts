import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** Lists what could not be delivered after all attempts, and gives it another chance. */
export default class OutboxDead extends BaseCommand {
  static override commandName = 'outbox:dead'
  static override description =
    'List undeliverable outbox messages (--retry gives them another chance)'
  static override options: CommandOptions = { startApp: true }

  @flags.boolean({ description: 'Put them back in the outbox' })
  declare retry: boolean

  override async run() {
    const { listDeadOutboxMessages } =
      await import('#authorities/queries/list_dead_outbox_messages')
    const { ReviveDeadMessages } = await import('#authorities/outbox/revive_dead_messages')
    const table = this.ui.table().head(['Créé le', 'Genre', 'Essais', 'Dernière erreur'])
    const dead = await listDeadOutboxMessages()
    for (const row of dead) {
      table.row([row.created_at, row.kind, String(row.attempts), row.last_error ?? ''])
    }
    table.render()
    if (!this.retry) return
    await new ReviveDeadMessages().handle()
    this.logger.info(`${dead.length} message(s) put back`)
  }
}
