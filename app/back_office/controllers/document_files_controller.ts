import type { HttpContext } from '@adonisjs/core/http'
import { readOriginal } from '#documents/storage/page_files'
import { sendAttachment } from '#shared/pages/send_attachment'
import { findDocumentPage } from '#back_office/find_document'

/** The file as it was sent, to be saved. */
export default class DocumentFilesController {
  async show(ctx: HttpContext) {
    const page = await findDocumentPage(ctx)
    return sendAttachment(ctx, page.fileName, await readOriginal(page))
  }
}
