import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** Part of each deployment: what managers have edited is never overwritten. */
export default class TeleserviceSync extends BaseCommand {
  static override commandName = 'teleservice:sync'
  static override description =
    'Give every town the lists, document types, categories and settings that its teleservices need'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    const { default: Authority } = await import('#authorities/models/authority')
    const { catalogueSeeds } = await import('#database/catalogue/seeds')
    const { runForAuthority } = await import('#authorities/tenancy')
    const { SyncTeleservices } = await import('#catalogue/actions/sync_teleservices')
    for (const authority of await Authority.all()) {
      await runForAuthority(authority, () => new SyncTeleservices(catalogueSeeds).handle())
      this.logger.success(authority.displayTitle)
    }
  }
}
