import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { once } from 'node:events'
import { basename, resolve } from 'node:path'
import { BaseCommand, args } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** Nothing that these tests do needs the database of this machine, or its port. */
const APART = {
  NODE_ENV: 'test',
  DB_CONNECTION: 'sqlite',
  SQLITE_FILE: 'tmp/test/test.sqlite',
  HOST: 'localhost',
  PORT: '0',
}

const CONTRACT = ['tests/contracts/teleservices.spec.ts', 'tests/contracts/form_pages.spec.ts']

export default class TeleserviceTest extends BaseCommand {
  static override commandName = 'teleservice:test'
  static override description =
    'Run the contract tests, and its own, on one teleservice: a folder anywhere, or an npm package'
  static override options: CommandOptions = { startApp: false }

  @args.string({ description: 'Id of ours, path of a folder, or name of an npm package' })
  declare path: string

  override async run() {
    if (!existsSync(this.app.makePath('tests'))) {
      this.logger.error('The tests are not part of a build: run this where the sources are')
      this.exitCode = 1
      return
    }
    const { codegenPaths, generateIndexAndTypes } =
      await import('#kernel/codegen/generate_teleservice_code')
    const ours = await generateIndexAndTypes(codegenPaths(this.app.makePath()))

    const folder = ours.includes(this.path)
      ? this.app.makePath('teleservices', this.path)
      : resolve(this.path)
    if (!(await this.#isSound(folder))) return
    const isOurs = resolve(folder, '..') === this.app.makePath('teleservices')
    const own = isOurs ? [`teleservices/${basename(folder)}/${basename(folder)}.spec.ts`] : []
    const files = [...CONTRACT, ...own].map((file) => `--files=${file}`)
    const tests = spawn(
      process.execPath,
      ['--import=@poppinss/ts-exec', '--enable-source-maps', 'bin/test.ts', 'contracts', ...files],
      {
        cwd: this.app.makePath(),
        stdio: 'inherit',
        env: {
          ...process.env,
          ...APART,
          TELESERVICE_UNDER_TEST: existsSync(folder) ? folder : this.path,
        },
      }
    )
    const [code] = await once(tests, 'exit')
    this.exitCode = code ?? 1
  }

  /** What the boot checks say comes first, and alone: the rest depends on it. */
  async #isSound(folder: string): Promise<boolean> {
    const { writeOwnType } = await import('#kernel/codegen/own_type')
    const { formatProblem } = await import('#kernel/registry/teleservice_source')
    const { inspectTeleserviceAt } = await import('#providers/teleservice_provider')
    const { sources, problems } = await inspectTeleserviceAt(
      existsSync(folder) ? folder : this.path
    )
    for (const { teleservice } of sources) await writeOwnType(folder, teleservice)
    problems.forEach((problem) => this.logger.error(formatProblem(problem)))
    if (problems.length > 0) this.exitCode = 1
    return problems.length === 0
  }
}
