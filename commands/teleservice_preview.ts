import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join, normalize } from 'node:path'
import { BaseCommand, args, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import type { PreviewPage } from '#kernel/registry/preview_pages'

export default class TeleservicePreview extends BaseCommand {
  static override commandName = 'teleservice:preview'
  static override description =
    'Show every step of a teleservice with its sample filings, without signing in'
  static override options: CommandOptions = { startApp: true, staysAlive: true }

  @args.string({ description: 'Id of the teleservice' })
  declare id: string

  @flags.number({ description: 'Port, on this machine only', default: 3900 })
  declare port: number

  override async run() {
    const pages = this.app.inProduction ? [] : await this.#pages()
    if (pages.length === 0) {
      this.logger.error(`"${this.id}" is not to be previewed here: see teleservice:list`)
      this.exitCode = 1
      await this.terminate()
      return
    }
    this.#serve(pages)
  }

  async #pages(): Promise<PreviewPage[]> {
    const { FormRenderer } = await import('#kernel/forms/form_renderer')
    const { previewPages } = await import('#kernel/registry/preview_pages')
    const { inspectTeleservices } = await import('#providers/teleservice_provider')
    const { sources } = await inspectTeleservices(this.app)
    const source = sources.find(({ teleservice }) => teleservice.id === this.id)
    return source ? previewPages(source, await this.app.container.make(FormRenderer)) : []
  }

  #serve(pages: PreviewPage[]) {
    const server = createServer(async (request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname
      const html = pages.find((page) => page.path === path)?.html
      const css = html ? null : await this.#stylesheet(path)
      response.statusCode = html || css ? 200 : 404
      response.setHeader('content-type', `text/${css ? 'css' : 'html'}; charset=utf-8`)
      response.end(html ?? css ?? 'Not found')
    })
    server.listen(this.port, '127.0.0.1', () => {
      this.logger.success(`http://localhost:${this.port}/ – press Ctrl+C to stop`)
    })
    this.app.terminating(() => void server.close())
  }

  /** The theme's style sheets, read afresh so that a change shows on reload. */
  async #stylesheet(path: string): Promise<string | null> {
    const file = normalize(path)
    if (!file.startsWith('/css/') || !file.endsWith('.css')) return null
    return readFile(join(this.app.makePath('resources'), file), 'utf8').catch(() => null)
  }
}
