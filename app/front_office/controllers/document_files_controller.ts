import type { HttpContext } from '@adonisjs/core/http'
import { readOriginal } from '#documents/storage/page_files'
import { sendAttachment } from '#shared/pages/send_attachment'
import { findPage } from '#front_office/find_page'

/** The file as it was sent, to be saved. */
export default class DocumentFilesController {
  async show(ctx: HttpContext) {
    const page = await findPage(ctx)
    return sendAttachment(ctx, page.fileName, await readOriginal(page))
  }
}
