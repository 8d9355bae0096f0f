import type { HttpContext } from '@adonisjs/core/http'
import { readDesk } from '#back_office/open_desk'
import { showRequest } from '#back_office/show_request'
import type { RequestPageView } from '#back_office/view_models/request_page'
import type ServiceRequest from '#requests/models/service_request'

/** The page of the request again, with what is wrong beside what was typed. */
export async function refuseInput(
  ctx: HttpContext,
  request: ServiceRequest,
  view: RequestPageView
) {
  ctx.response.status(422)
  return showRequest(ctx, await readDesk(ctx, request), { typed: ctx.request.body(), ...view })
}
