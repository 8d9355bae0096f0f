import type { HttpContext } from '@adonisjs/core/http'
import { householdPage } from '#front_office/view_models/household_page'
import { citizenOf } from '#front_office/visitor'

export default class HouseholdsController {
  async show(ctx: HttpContext) {
    const page = await householdPage(citizenOf(ctx))
    const waiting: unknown = ctx.session.get('after_sign_in')
    return ctx.view.render('pages/account/household', { ...page, waiting })
  }
}
