import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { BaseCommand, args, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import type { PreviewPages } from '#kernel/registry/preview_pages'

export default class TeleservicePreview extends BaseCommand {
  static override commandName = 'teleservice:preview'
  static override description =
    'Show every step of a teleservice with its sample filings, anew at each save, without signing in'
  static override options: CommandOptions = { startApp: false, staysAlive: true }

  @args.string({ description: 'Id of ours, or path of a folder' })
  declare id: string

  @flags.number({ description: 'Port, on this machine only', default: 3900 })
  declare port: number

  override async run() {
    const ours = this.app.makePath('teleservices', this.id)
    const folder = existsSync(ours) ? ours : resolve(this.id)
    if (this.app.inProduction || !existsSync(folder)) {
      this.logger.error(`"${this.id}" is not to be previewed here: see teleservice:list`)
      this.exitCode = 1
      await this.terminate()
      return
    }
    const { livePreview } = await import('#kernel/registry/live_preview')
    const server = await livePreview({
      folder,
      resources: this.app.makePath('resources'),
      draw: await this.#drawing(folder),
    })
    server.on('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE'
      this.logger.error(
        isTaken ? `Port ${this.port} is taken: choose another --port` : error.message
      )
      this.exitCode = 1
      void this.terminate()
    })
    server.listen(this.port, '127.0.0.1', () => {
      this.logger.success(`http://localhost:${this.port}/ – press Ctrl+C to stop`)
    })
    this.app.terminating(() => {
      server.close()
      server.closeAllConnections()
    })
  }

  /** What draws the pages; the types of our own folders follow what is saved. */
  async #drawing(folder: string): Promise<() => Promise<PreviewPages>> {
    const { codegenPaths, generateIndexAndTypes } =
      await import('#kernel/codegen/generate_teleservice_code')
    const { writeOwnType } = await import('#kernel/codegen/own_type')
    const { freshImports } = await import('#kernel/registry/fresh_imports')
    const { previewPages } = await import('#kernel/registry/preview_pages')
    const { formRenderer } = await import('#providers/form_renderer_provider')
    const { inspectTeleserviceAt } = await import('#providers/teleservice_provider')
    const renderer = await formRenderer()
    const paths = codegenPaths(this.app.makePath())
    const forget = freshImports(folder)
    return async () => {
      forget()
      if (dirname(folder) === paths.teleservices) {
        await generateIndexAndTypes(paths).catch(() => {})
      }
      const { sources, problems } = await inspectTeleserviceAt(folder)
      for (const { teleservice } of sources) await writeOwnType(folder, teleservice)
      return previewPages(sources[0], problems, renderer)
    }
  }
}
