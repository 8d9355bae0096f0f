import type { HttpContext } from '@adonisjs/core/http'
import { E_SERVICE_NOT_OFFERED } from '#front_office/errors'
import { serviceGroups } from '#front_office/view_models/service_groups'
import { startPage } from '#front_office/view_models/start_page'
import { visitorOf } from '#front_office/visitor'

/** « Services en ligne » and the start page of each. */
export default class ServicesController {
  async index(ctx: HttpContext) {
    const groups = await serviceGroups(visitorOf(ctx))
    return ctx.view.render('pages/front/services', { groups })
  }

  async show(ctx: HttpContext) {
    const page = await startPage(ctx.params.id, visitorOf(ctx))
    if (!page) throw new E_SERVICE_NOT_OFFERED()
    if (page.needsAccount) ctx.session.put('after_sign_in', ctx.request.url())
    return ctx.view.render('pages/front/service', { page, town: ctx.authority.configuration })
  }
}
