import type { HttpContext } from '@adonisjs/core/http'
import { findJobRun } from '#back_office/find_job_run'
import { jobRunPage } from '#back_office/view_models/job_run_page'

/** The part of a run's page that changes while it runs, asked for by the page itself. */
export default class JobProgressController {
  async show(ctx: HttpContext) {
    const page = jobRunPage(await findJobRun(ctx), ctx.agent)
    return ctx.view.render('pages/office/jobs/progress', { page })
  }
}
