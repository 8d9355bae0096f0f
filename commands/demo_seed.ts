import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { appMode, appUrl } from '#config/app'

/** Fills an empty installation with the demo towns; run again, it only prints the accounts. */
export default class DemoSeed extends BaseCommand {
  static override commandName = 'demo:seed'
  static override description = 'Seed the demo towns and print their accounts (APP_MODE=demo only)'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    if (appMode !== 'demo') {
      this.logger.error('Demo towns and accounts are refused where APP_MODE is "live"')
      this.exitCode = 1
      return
    }
    const { seedDemo } = await import('#database/demo/seed_demo')
    await seedDemo((line) => this.logger.info(line))

    const { demoAccountLines, DEMO_PASSWORD } = await import('#database/demo/accounts')
    const table = this.ui.table().head(['Identifiant', 'Profil', 'Adresse'])
    for (const [login, profile, path] of demoAccountLines) {
      table.row([login, profile, `${appUrl}${path}`])
    }
    table.render()
    this.logger.log(`Mot de passe de tous les comptes : ${DEMO_PASSWORD}`)
  }
}
