import type { HttpContext } from '@adonisjs/core/http'
import { duplicatesPage } from '#back_office/view_models/duplicates_page'

/** « Doublons probables »: accounts that look like one family's. */
export default class DuplicatesController {
  async index(ctx: HttpContext) {
    const page = await duplicatesPage(ctx, String(ctx.request.qs().page ?? ''))
    return ctx.view.render('pages/office/duplicates/index', { page })
  }
}
