import type { HttpContext } from '@adonisjs/core/http'
import { platformOverview } from '#accounts/queries/platform_overview'

export default class HomeController {
  async show({ view }: HttpContext) {
    return view.render('pages/provisioning/home', { authorities: await platformOverview() })
  }
}
