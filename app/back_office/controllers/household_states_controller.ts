import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { actOnHousehold, refuseHouseholdInput } from '#back_office/act_on_household'
import { findHouseholdToChange } from '#back_office/find_household'
import { frenchWord } from '#back_office/french_word'
import { householdStateValidator } from '#back_office/validators/household_validators'
import { SetHouseholdState } from '#households/actions/set_household_state'

/** A decision on an account: valide, invalide, archivé. */
export default class HouseholdStatesController {
  async store(ctx: HttpContext) {
    const household = await findHouseholdToChange(ctx)
    const [errors, input] = await checkInput(householdStateValidator, ctx.request.body())
    if (errors) return refuseHouseholdInput(ctx, errors)

    const { id, fullName: name } = ctx.agent
    return actOnHousehold(ctx, household, {
      run: () =>
        new SetHouseholdState().handle({
          ...input,
          householdId: household.id,
          actor: { kind: 'agent', id, name },
        }),
      done: `Le compte est maintenant à l’état « ${frenchWord(`household_states.${input.state}`)} ».`,
    })
  }
}
