import type { HttpContext } from '@adonisjs/core/http'
import { readPreview } from '#documents/storage/page_files'
import { E_PREVIEW_MISSING } from '#back_office/errors'
import { findDocumentPage } from '#back_office/find_document'

/** The picture of a sheet of a document: an image that we drew, never the uploaded file. */
export default class DocumentPreviewsController {
  async show(ctx: HttpContext) {
    const { params, response } = ctx
    const page = await findDocumentPage(ctx)
    const preview = await readPreview(page, Number(params.sheet), params.size)
    if (!preview) throw new E_PREVIEW_MISSING()

    response.header('Content-Type', preview.type)
    response.header('Cache-Control', 'private, max-age=600')
    return response.send(preview.content)
  }
}
