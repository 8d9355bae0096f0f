import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BaseCommand, args, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { documentTypes } from '#database/catalogue/seeds'
import { stubState, verifyOptions } from '#kernel/codegen/make_teleservice_options'

const STUBS = [
  'teleservice.stub',
  'schema.stub',
  'valid_filing.stub',
  'missing_fields_filing.stub',
  'spec.stub',
  'readme.stub',
]

export default class MakeTeleservice extends BaseCommand {
  static override commandName = 'make:teleservice'
  static override description =
    'Create a teleservice: form, manifest, sample filings, test and README'
  static override options: CommandOptions = { startApp: false }

  @args.string({ description: 'Id, in snake_case: the name of the folder, stable for ever' })
  declare id: string

  @flags.string({ description: 'Family: school, civil_status, leisure…', required: true })
  declare family: string

  @flags.string({ description: 'French name of the service' })
  declare label?: string

  @flags.string({ description: 'none, household, individual, adult or child', default: 'none' })
  declare subject: string

  @flags.string({ description: 'required, optional or none', default: 'none' })
  declare season: string

  @flags.string({ description: 'household or anyone', default: 'household' })
  declare access: string

  @flags.array({ description: 'Document types, separated by commas' })
  declare documents?: string[]

  @flags.string({ description: 'Folder to write in', default: 'teleservices' })
  declare directory: string

  override async run() {
    const { id, family, label, subject, season, access } = this
    const documents = (this.documents ?? []).flatMap((types) => types.split(',').filter(Boolean))
    const options = { id, family, label, subject, season, access, documents }
    const faults = verifyOptions(options, {
      taken: existsSync(this.app.makePath(this.directory, this.id)),
      documentTypes: documentTypes.map(({ key }) => key),
    })
    if (faults.length) {
      faults.forEach((fault) => this.logger.error(fault))
      this.exitCode = 1
      return
    }
    await this.#writeFiles(stubState(options))
    if (this.directory === 'teleservices') {
      const { codegenPaths, generateIndexAndTypes } =
        await import('#kernel/codegen/generate_teleservice_code')
      await generateIndexAndTypes(codegenPaths(this.app.makePath()))
      this.logger.success(`Try it out with "npm run ace -- teleservice:preview ${this.id}"`)
    }
  }

  async #writeFiles(state: ReturnType<typeof stubState>) {
    const { writeGenerated } = await import('#kernel/codegen/write_generated')
    const stubs = await this.app.stubs.create()
    const source = this.app.makePath('stubs')
    for (const name of STUBS) {
      const stub = await stubs.build(join('make', 'teleservice', name), { source })
      const { contents, destination } = await stub.prepare({ ...state, directory: this.directory })
      await writeGenerated(destination, `${contents}\n`)
      this.logger.action(`create ${this.app.relativePath(destination)}`).succeeded()
    }
  }
}
