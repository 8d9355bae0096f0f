import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { actOnHousehold, refuseHouseholdInput } from '#back_office/act_on_household'
import { findHouseholdToChange } from '#back_office/find_household'
import { householdStatusValidator } from '#back_office/validators/household_validators'
import { SetHouseholdStatus } from '#households/actions/set_household_status'

const DONE = {
  active: 'Le compte est actif : la famille peut de nouveau se connecter.',
  inactive: 'Le compte est inactif : la famille ne peut plus se connecter.',
}

/** « Actif / Inactif »: who may sign in to an account. */
export default class HouseholdStatusesController {
  async store(ctx: HttpContext) {
    const household = await findHouseholdToChange(ctx)
    const [errors, input] = await checkInput(householdStatusValidator, ctx.request.body())
    if (errors) return refuseHouseholdInput(ctx, errors)

    const { id, fullName: name } = ctx.agent
    return actOnHousehold(ctx, household, {
      run: () =>
        new SetHouseholdStatus().handle({
          ...input,
          householdId: household.id,
          actor: { kind: 'agent', id, name },
        }),
      done: DONE[input.status],
    })
  }
}
