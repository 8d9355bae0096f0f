import type { HttpContext } from '@adonisjs/core/http'
import { dashboard } from '#front_office/view_models/dashboard'
import { leftInFrench } from '#shared/speech'
import { PageErrors } from '#shared/pages/page_errors'
import { serviceGroups } from '#front_office/view_models/service_groups'
import { townMessages } from '#front_office/view_models/town_messages'
import { visitorOf } from '#front_office/visitor'

export default class HomeController {
  async index(ctx: HttpContext) {
    const visitor = visitorOf(ctx)
    const { citizen, scope } = visitor
    const groups = await serviceGroups(visitor)
    if (citizen) {
      return ctx.view.render('pages/front/dashboard', {
        groups,
        ...(await dashboard(citizen, scope)),
      })
    }

    const { welcomeMessage } = ctx.authority.configuration
    return ctx.view.render('pages/front/home', {
      groups,
      messages: await townMessages('visitors'),
      welcomeMessage: welcomeMessage && leftInFrench(welcomeMessage),
      typed: {},
      errors: new PageErrors(),
    })
  }
}
