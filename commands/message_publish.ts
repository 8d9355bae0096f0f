import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** Puts a message on the home page of a town's portal; no restart is needed. */
export default class MessagePublish extends BaseCommand {
  static override commandName = 'message:publish'
  static override description = 'Put a message on the home page of a town, from a day to a day'
  static override options: CommandOptions = { startApp: true }

  @args.string({ description: 'Title, 120 characters at most' })
  declare title: string

  @args.string({ description: 'Text, 1000 characters at most' })
  declare text: string

  @flags.string({ description: 'Host name that leads to the town', default: 'localhost' })
  declare host: string

  @flags.string({ description: 'info, important or urgent', default: 'info' })
  declare level: string

  @flags.string({ description: 'everyone, citizens or visitors', default: 'everyone' })
  declare audience: string

  @flags.string({ description: 'First day, 2027-03-01; today unless given' })
  declare from: string | undefined

  @flags.string({ description: 'Last day, included; none: until it is withdrawn' })
  declare until: string | undefined

  override async run() {
    const { E_UNKNOWN_AUTHORITY } = await import('#authorities/errors')
    const { findAuthorityByHost } = await import('#authorities/queries/find_authority_by_host')
    const { runForAuthority } = await import('#authorities/tenancy')
    const { PublishMessage } = await import('#authorities/actions/publish_message')
    const { today } = await import('#shared/clock')
    const { title, text, level, audience, from = today(), until = null } = this
    const authority = await findAuthorityByHost(this.host)
    if (!authority) throw new E_UNKNOWN_AUTHORITY([this.host])
    const message = await runForAuthority(authority, () =>
      new PublishMessage().handle({ title, text, level, audience, startsOn: from, endsOn: until })
    )
    this.logger.success(`${authority.name} : message ${message.id} publié`)
  }
}
