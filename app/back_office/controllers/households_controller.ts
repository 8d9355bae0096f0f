import type { HttpContext } from '@adonisjs/core/http'
import { checkInput, readFilters } from '#shared/pages/check_input'
import { findHousehold } from '#back_office/find_household'
import {
  householdPageValidator,
  householdSearchValidator,
} from '#back_office/validators/household_validators'
import { householdPage } from '#back_office/view_models/household_page'
import { householdSearchPage } from '#back_office/view_models/household_search_page'

/** Household accounts: found by their people, then opened. */
export default class HouseholdsController {
  async index(ctx: HttpContext) {
    const [errors, input] = await checkInput(householdSearchValidator, ctx.request.qs())
    if (errors) ctx.response.status(422)
    const page = await householdSearchPage(ctx, { input: input ?? {}, errors })
    return ctx.view.render('pages/office/households/index', { page })
  }

  async show(ctx: HttpContext) {
    const household = await findHousehold(ctx)
    const {
      membres,
      vue,
      page: cursor,
    } = await readFilters(householdPageValidator, ctx.request.qs())
    const page = await householdPage(ctx, household, { members: membres, information: vue, cursor })
    return ctx.view.render('pages/office/households/show', { page })
  }
}
