import { readFile } from 'node:fs/promises'
import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class TeleserviceList extends BaseCommand {
  static override commandName = 'teleservice:list'
  static override description = 'List the teleservices that the code offers'
  static override options: CommandOptions = { startApp: false }

  override async run() {
    const { listFields } = await import('#kernel/forms/list_fields')
    const { expandSchema } = await import('#kernel/forms/expand_schema')
    const { inspectTeleservices } = await import('#providers/teleservice_provider')
    const { sources } = await inspectTeleservices(this.app)
    const table = this.ui
      .table()
      .head(['Id', 'Label', 'Family', 'Revision', 'Steps', 'Fields', 'Manifest lines'])
    for (const { name, local, teleservice } of sources) {
      const { id, label, family, revision, form } = teleservice
      table.row([
        id,
        label,
        family,
        String(revision),
        String(form.steps.length),
        String(listFields(expandSchema(form.schema)).length),
        local ? String(await this.#countLines(name)) : '–',
      ])
    }
    table.render()
  }

  async #countLines(name: string): Promise<number> {
    const path = this.app.makePath('teleservices', name, 'teleservice')
    const manifest = await readFile(`${path}.ts`, 'utf8').catch(() =>
      readFile(`${path}.js`, 'utf8')
    )
    return manifest.trimEnd().split('\n').length
  }
}
