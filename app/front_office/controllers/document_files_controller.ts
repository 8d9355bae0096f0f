import type { HttpContext } from '@adonisjs/core/http'
import { readOriginal } from '#documents/storage/page_files'
import { findPage } from '#front_office/find_page'

/** The file as it was sent, to be saved: never opened under our own address. */
export default class DocumentFilesController {
  async show(ctx: HttpContext) {
    const page = await findPage(ctx)
    const { response } = ctx
    response.header('Content-Type', 'application/octet-stream')
    response.header(
      'Content-Disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(page.fileName)}`
    )
    response.header('Cache-Control', 'private, no-store')
    return response.send(await readOriginal(page))
  }
}
