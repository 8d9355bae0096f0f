import type { HttpContext } from '@adonisjs/core/http'
import { jobOf } from '#authorities/jobs/registry'
import { startJob } from '#authorities/jobs/start_job'
import { assertAdministrator } from '#back_office/assert_administrator'
import { E_JOB_NOT_LAUNCHABLE } from '#back_office/errors'
import { findJobRun } from '#back_office/find_job_run'
import { paths } from '#back_office/paths'
import { jobRunPage } from '#back_office/view_models/job_run_page'

/** One run of a job: how far it is, what it made, why it failed. */
export default class JobRunsController {
  async show(ctx: HttpContext) {
    const page = jobRunPage(await findJobRun(ctx), ctx.agent)
    return ctx.view.render('pages/office/jobs/run', { page })
  }

  /** « Lancer maintenant »: a job that the clock starts otherwise. */
  async store(ctx: HttpContext) {
    assertAdministrator(ctx)
    const job = jobOf(String(ctx.request.input('travail', '')))
    if (!job?.schedule) throw new E_JOB_NOT_LAUNCHABLE()

    const run = await startJob(job, {
      input: {},
      requestedBy: { id: ctx.agent.id, name: ctx.agent.fullName },
      ...(ctx.postedKey ? { idempotencyKey: `${job.key}:${ctx.postedKey}` } : {}),
    })
    return ctx.response.redirect().status(303).toPath(paths.jobRun(run.id))
  }
}
