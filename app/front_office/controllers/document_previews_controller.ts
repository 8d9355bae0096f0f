import type { HttpContext } from '@adonisjs/core/http'
import { E_PREVIEW_MISSING } from '#front_office/errors'
import { readPreview } from '#documents/storage/page_files'
import { findPage } from '#front_office/find_page'

/** The picture of a sheet of a document: an image that we drew, never the uploaded file. */
export default class DocumentPreviewsController {
  async show(ctx: HttpContext) {
    const page = await findPage(ctx)
    const preview = await readPreview(page, Number(ctx.params.index), ctx.params.size)
    if (!preview) throw new E_PREVIEW_MISSING()

    ctx.response.header('Content-Type', preview.type)
    ctx.response.header('Cache-Control', 'private, max-age=3600')
    return ctx.response.send(preview.content)
  }
}
