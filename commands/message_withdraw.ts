import { args, BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** Takes a message off the home page at once. */
export default class MessageWithdraw extends BaseCommand {
  static override commandName = 'message:withdraw'
  static override description = 'Take a message off the home page of its town'
  static override options: CommandOptions = { startApp: true }

  @args.string({ description: 'Identifier of the message, see message:list' })
  declare message: string

  override async run() {
    const { default: Authority } = await import('#authorities/models/authority')
    const { runForAuthority } = await import('#authorities/tenancy')
    const { default: InformationMessage } = await import('#authorities/models/information_message')
    for (const authority of await Authority.all()) {
      const message = await runForAuthority(authority, () =>
        InformationMessage.query().where('id', this.message).first()
      )
      if (!message) continue
      await message.delete()
      return this.logger.success(`${authority.name} : « ${message.title} » est retiré`)
    }
    this.logger.error('Aucun message ne porte cet identifiant.')
    this.exitCode = 1
  }
}
