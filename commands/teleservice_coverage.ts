import { isAbsolute } from 'node:path'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import type { Coverage } from '#kernel/coverage/coverage_of'
import type { TeleserviceSource } from '#kernel/registry/teleservice_source'

export default class TeleserviceCoverage extends BaseCommand {
  static override commandName = 'teleservice:coverage'
  static override description =
    'Compare each teleservice with its file of the catalogue, and count its lines'
  static override options: CommandOptions = { startApp: false }

  @flags.string({
    description: 'Folder of the catalogue',
    default: 'database/catalogue/teleservices',
  })
  declare catalogue: string

  @flags.boolean({ description: 'Only the table of lines, in Markdown' })
  declare lines: boolean

  override async run() {
    const { inspectTeleservices } = await import('#providers/teleservice_provider')
    const { sources } = await inspectTeleservices(this.app)
    const local = sources.filter((source) => source.local)
    if (!this.lines) await this.#compare(local)
    await this.#printLines(local)
  }

  async #compare(sources: TeleserviceSource[]) {
    const { coverageOf } = await import('#kernel/coverage/coverage_of')
    const { coverageReasons } = await import('#kernel/coverage/coverage_reasons')
    const { readCatalogue } = await import('#kernel/coverage/catalogue')
    const folder = isAbsolute(this.catalogue) ? this.catalogue : this.app.makePath(this.catalogue)
    const catalogue = await readCatalogue(folder)
    if (catalogue.teleservices.size === 0) {
      this.logger.error(`${folder} holds no file of a catalogue: choose another --catalogue`)
      this.exitCode = 1
      return
    }
    for (const { name, teleservice } of sources) {
      const reasons = await coverageReasons(this.app.makePath('teleservices', name))
      this.#report(name, coverageOf(teleservice, catalogue, reasons))
    }
    const absent = [...catalogue.teleservices.keys()].filter(
      (id) => !sources.some(({ teleservice }) => teleservice.id === id)
    )
    if (absent.length > 0) this.logger.info(`Not written: ${absent.join(', ')}`)
  }

  #report(name: string, coverage: Coverage | null) {
    if (!coverage) {
      this.logger.info(`${name}: not in the catalogue`)
      return
    }
    const { met, total, explained, missing, stale } = coverage
    const percent = Math.floor((100 * met) / total)
    const isWhole = missing.length === 0 && stale.length === 0
    const line = `${name}: ${percent} % (${met} of ${total} facts)`
    if (isWhole) this.logger.success(line)
    else this.logger.error(line)
    for (const { key, reason } of explained) this.logger.log(`    ${key}: ${reason}`)
    for (const { key, expected } of missing) {
      this.logger.log(`  ! ${key}: the catalogue says ${expected}`)
    }
    if (missing.length > 0) {
      const file = `teleservices/${name}/coverage.json`
      this.logger.log(
        `    Add what is missing, or say why not in ${file}: { "${missing[0].key}": "…" }`
      )
    }
    for (const key of stale) {
      this.logger.log(`  ! ${key}: nothing is left out here. Remove it from coverage.json`)
    }
    if (!isWhole) this.exitCode = 1
  }

  async #printLines(sources: TeleserviceSource[]) {
    const { linesTable, serviceLines } = await import('#kernel/coverage/service_lines')
    const lines = await Promise.all(
      sources.map(({ name }) => serviceLines(name, this.app.makePath('teleservices', name)))
    )
    this.logger.log(linesTable(lines))
  }
}
