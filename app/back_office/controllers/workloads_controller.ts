import type { HttpContext } from '@adonisjs/core/http'
import { E_NOT_A_MANAGER } from '#back_office/errors'
import { workloadPage } from '#back_office/view_models/workload_page'

/** « Charge des agents », for those who manage a category. */
export default class WorkloadsController {
  async show(ctx: HttpContext) {
    if (!ctx.rights.canAnywhere('manage')) throw new E_NOT_A_MANAGER()
    return ctx.view.render('pages/office/workload', { page: await workloadPage(ctx) })
  }
}
