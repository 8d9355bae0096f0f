import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { BaseCommand, args, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { documentTypes } from '#database/catalogue/seeds'
import { folderName, stubState, verifyOptions } from '#kernel/codegen/make_teleservice_options'

const STUBS = [
  'teleservice/teleservice.stub',
  'teleservice/schema.stub',
  'teleservice/valid_filing.stub',
  'teleservice/missing_fields_filing.stub',
  'teleservice/spec.stub',
]
const FOLDER_STUBS = [...STUBS, 'teleservice/readme.stub']
const PACKAGE_STUBS = [
  ...STUBS,
  'teleservice_package/package.stub',
  'teleservice_package/tsconfig.stub',
  'teleservice_package/tsconfig_build.stub',
  'teleservice_package/gitignore.stub',
  'teleservice_package/readme.stub',
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

  @flags.string({
    description: 'As an npm package of this name, beside this folder',
    allowEmptyValue: true,
  })
  declare package?: string

  @flags.string({ description: 'Folder to write in: teleservices, or the one above for a package' })
  declare directory?: string

  override async run() {
    const { id, family, label, subject, season, access } = this
    const documents = (this.documents ?? []).flatMap((types) => types.split(',').filter(Boolean))
    const packageName =
      this.package === '' ? `capdemat-teleservice-${id.replaceAll('_', '-')}` : this.package
    const options = { id, family, label, subject, season, access, documents, packageName }
    const directory = this.directory ?? (packageName ? '..' : 'teleservices')
    const folder = this.app.makePath(directory, folderName(options))
    const faults = verifyOptions(options, {
      taken: existsSync(folder),
      documentTypes: documentTypes.map(({ key }) => key),
    })
    if (faults.length) {
      faults.forEach((fault) => this.logger.error(fault))
      this.exitCode = 1
      return
    }
    const state = { ...stubState(options), folder }
    if (packageName) await this.#writePackage(state)
    else await this.#writeFolder(state, directory)
  }

  async #writeFolder(state: { id: string; folder: string }, directory: string) {
    await this.#writeFiles(FOLDER_STUBS, state)
    if (directory !== 'teleservices') return
    const { codegenPaths, generateIndexAndTypes } =
      await import('#kernel/codegen/generate_teleservice_code')
    await generateIndexAndTypes(codegenPaths(this.app.makePath()))
    this.#inviteToPreview(state.id)
  }

  async #writePackage(state: { id: string; folder: string }) {
    const { readSchema } = await import('#kernel/codegen/teleservice_folders')
    const { writeOwnType } = await import('#kernel/codegen/own_type')
    const { default: ours } = await import('../package.json', { with: { type: 'json' } })
    const { id, folder } = state
    const folderFromApplication = relative(this.app.makePath(), folder)
    await this.#writeFiles(PACKAGE_STUBS, {
      ...state,
      folderFromApplication,
      application: relative(folder, this.app.makePath()),
      applicationVersion: ours.version,
      typescriptVersion: ours.devDependencies.typescript,
    })
    await writeOwnType(folder, { id, form: { schema: await readSchema(folder), steps: [] } })
    this.#inviteToPreview(folderFromApplication)
  }

  #inviteToPreview(path: string) {
    this.logger.success(`Try it out with "npm run ace -- teleservice:preview ${path}"`)
  }

  async #writeFiles(names: string[], state: object) {
    const { writeGenerated } = await import('#kernel/codegen/write_generated')
    const stubs = await this.app.stubs.create()
    const source = this.app.makePath('stubs')
    for (const name of names) {
      const stub = await stubs.build(join('make', name), { source })
      const { contents, destination } = await stub.prepare({ ...state })
      await writeGenerated(destination, `${contents}\n`)
      this.logger.action(`create ${this.app.relativePath(destination)}`).succeeded()
    }
  }
}
