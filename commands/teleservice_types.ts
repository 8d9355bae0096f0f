import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class TeleserviceTypes extends BaseCommand {
  static override commandName = 'teleservice:types'
  static override description =
    'Write the index of teleservices, the types of their data and their fingerprints'
  static override options: CommandOptions = { startApp: false }

  @flags.boolean({
    description:
      'Record schemas that changed under the same revision, when nobody has filed it yet',
  })
  declare amend: boolean

  override async run() {
    const { codegenPaths, generateTeleserviceCode } =
      await import('#kernel/codegen/generate_teleservice_code')
    const ids = await generateTeleserviceCode(codegenPaths(this.app.makePath()), {
      amend: this.amend === true,
    })
    this.logger.success(`Index and types written for ${ids.length} teleservices`)
  }
}
