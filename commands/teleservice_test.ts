import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { once } from 'node:events'
import { basename, resolve } from 'node:path'
import { BaseCommand, args } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

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
    const { codegenPaths, generateTeleserviceCode } =
      await import('#kernel/codegen/generate_teleservice_code')
    const ours = await generateTeleserviceCode(codegenPaths(this.app.makePath()))

    const folder = ours.includes(this.path)
      ? this.app.makePath('teleservices', this.path)
      : resolve(this.path)
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
          TELESERVICE_UNDER_TEST: existsSync(folder) ? folder : this.path,
        },
      }
    )
    const [code] = await once(tests, 'exit')
    this.exitCode = code ?? 1
  }
}
