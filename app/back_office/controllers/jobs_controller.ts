import type { HttpContext } from '@adonisjs/core/http'
import { assertAdministrator } from '#back_office/assert_administrator'
import { jobsPage } from '#back_office/view_models/jobs_page'

/** « Travaux »: what the platform does by itself, for administrators. */
export default class JobsController {
  async index(ctx: HttpContext) {
    assertAdministrator(ctx)
    return ctx.view.render('pages/office/jobs/index', { page: await jobsPage() })
  }
}
