import type { HttpContext } from '@adonisjs/core/http'
import { readOriginal } from '#documents/storage/page_files'
import { findDocumentPage } from '#back_office/find_document'

/** The file as it was sent, to be saved: never opened under our own address. */
export default class DocumentFilesController {
  async show(ctx: HttpContext) {
    const { response } = ctx
    const page = await findDocumentPage(ctx)
    const name = encodeURIComponent(page.fileName)
    response.header('Content-Type', 'application/octet-stream')
    response.header('Content-Disposition', `attachment; filename*=UTF-8''${name}`)
    response.header('Content-Security-Policy', 'sandbox')
    response.header('X-Content-Type-Options', 'nosniff')
    return response.send(await readOriginal(page))
  }
}
