import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { findHouseholdToChange } from '#back_office/find_household'
import { paths } from '#back_office/paths'
import { memberMergeChoiceValidator } from '#back_office/validators/merge_validators'
import { TellPeopleApart } from '#households/actions/tell_people_apart'
import { E_MERGE_PEOPLE } from '#households/errors'

const SAID = 'Ces deux fiches ne seront plus proposées comme celles d’une même personne.'

/** « Ce ne sont pas les mêmes personnes. » */
export default class MemberDistinctionsController {
  async store(ctx: HttpContext) {
    const household = await findHouseholdToChange(ctx)
    const [invalid, input] = await checkInput(memberMergeChoiceValidator, ctx.request.body())
    const { id, fullName: name } = ctx.agent
    const [refusal] = await attempt([E_MERGE_PEOPLE], async () => {
      if (invalid) throw new E_MERGE_PEOPLE()
      return new TellPeopleApart().handle({
        householdId: household.id,
        pair: [input.garde, input.autre],
        actor: { kind: 'agent', id, name },
      })
    })
    ctx.session.flash(refusal ? 'error' : 'success', refusal?.message ?? SAID)
    return ctx.response.redirect().status(303).toPath(paths.household(household))
  }
}
