import type { HttpContext } from '@adonisjs/core/http'
import { contactPage } from '#back_office/view_models/contact_page'
import type ServiceRequest from '#requests/models/service_request'

/** Shows « Contacter le citoyen ». */
export async function showContactPage(
  { view }: HttpContext,
  request: ServiceRequest,
  state: Parameters<typeof contactPage>[1] = {}
) {
  return view.render('pages/office/request/contact', { page: await contactPage(request, state) })
}
