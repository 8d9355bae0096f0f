import type { HttpContext } from '@adonisjs/core/http'
import { now } from '#shared/clock'
import { startJob } from '#authorities/jobs/start_job'
import { exportPersonalDataJob } from '#exchanges/jobs/export_personal_data_job'
import { recentProof } from '#front_office/recent_proof'
import { personalDataPage } from '#front_office/view_models/personal_data_page'
import { accountOf, citizenOf } from '#front_office/visitor'

const PAGE = '/compte/donnees'

/** « Mes données »: everything that the town keeps of the household, to take away. */
export default class PersonalDataController {
  async show(ctx: HttpContext) {
    if (!recentProof.isGiven(ctx)) recentProof.comeBackTo(ctx, PAGE)
    return ctx.view.render('pages/account/personal_data', {
      page: await personalDataPage(accountOf(ctx).id),
      isProven: recentProof.isGiven(ctx),
    })
  }

  async store(ctx: HttpContext) {
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, PAGE)
    const { household } = citizenOf(ctx)
    const { id } = accountOf(ctx)
    await startJob(exportPersonalDataJob, {
      input: { householdId: household.id },
      requestedBy: null,
      citizenAccountId: id,
      // Asked for again within the minute, it is the same archive.
      idempotencyKey: `personal-data:${id}:${now().toFormat('yyyyMMddHHmm')}`,
    })
    return ctx.response.redirect().status(303).toPath(PAGE)
  }
}
