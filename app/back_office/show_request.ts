import type { HttpContext } from '@adonisjs/core/http'
import type { Desk } from '#back_office/open_desk'
import { requestPage, type RequestPageView } from '#back_office/view_models/request_page'

/** Shows the page of a request with what is open on it. */
export async function showRequest(ctx: HttpContext, desk: Desk, view: RequestPageView) {
  return ctx.view.render('pages/office/request/show', { page: await requestPage(ctx, desk, view) })
}
