import type { HttpContext } from '@adonisjs/core/http'
import { readDesk } from '#back_office/open_desk'
import { contactPage } from '#back_office/view_models/contact_page'
import { requestWatch } from '#back_office/view_models/live_notices'
import type ServiceRequest from '#requests/models/service_request'

/** Shows « Contacter le citoyen ». */
export async function showContactPage(
  ctx: HttpContext,
  request: ServiceRequest,
  state: Parameters<typeof contactPage>[1] = {}
) {
  return ctx.view.render('pages/office/request/contact', {
    page: await contactPage(request, state),
    watch: await requestWatch(ctx, await readDesk(ctx, request)),
  })
}
