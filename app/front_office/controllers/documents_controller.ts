import type { HttpContext } from '@adonisjs/core/http'
import { readFilters } from '#shared/pages/check_input'
import { documentFilterValidator } from '#front_office/validators/request_validators'
import { documentList } from '#front_office/view_models/document_list'
import { documentPage } from '#front_office/view_models/document_page'
import { visitorOf } from '#front_office/visitor'

/** « Documents »: what the household has sent, ready for another request. */
export default class DocumentsController {
  async index(ctx: HttpContext) {
    const filters = await readFilters(documentFilterValidator, ctx.request.qs())
    return ctx.view.render(
      'pages/front/documents',
      await documentList(visitorOf(ctx).scope, filters)
    )
  }

  async show(ctx: HttpContext) {
    const page = await documentPage(visitorOf(ctx).scope, ctx.params.id)
    return ctx.view.render('pages/front/document', { page })
  }
}
