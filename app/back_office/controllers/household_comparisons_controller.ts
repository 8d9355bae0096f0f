import type { HttpContext } from '@adonisjs/core/http'
import { findPair } from '#back_office/find_pair'
import { comparisonPage } from '#back_office/view_models/comparison_page'

/** Two accounts side by side. */
export default class HouseholdComparisonsController {
  async show(ctx: HttpContext) {
    const page = await comparisonPage(ctx, await findPair(ctx))
    return ctx.view.render('pages/office/duplicates/comparison', { page })
  }
}
