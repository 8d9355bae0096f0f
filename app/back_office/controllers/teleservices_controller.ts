import type { HttpContext } from '@adonisjs/core/http'
import { teleserviceList } from '#back_office/view_models/teleservice_list'

/** The teleservices that an agent manages, or all of them for an administrator. */
export default class TeleservicesController {
  async index(ctx: HttpContext) {
    return ctx.view.render('pages/office/teleservices', { page: await teleserviceList(ctx) })
  }
}
