import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { explainMergeRefusal, MERGE_REFUSALS } from '#back_office/explain_merge_refusal'
import { findHouseholdToChange } from '#back_office/find_household'
import { paths } from '#back_office/paths'
import { takenFields } from '#back_office/taken_fields'
import {
  memberMergeChoiceValidator,
  memberMergeValidator,
} from '#back_office/validators/merge_validators'
import { memberMergePage, type MemberMergeView } from '#back_office/view_models/member_merge_page'
import type Household from '#households/models/household'
import { MergePeople } from '#requests/actions/merge_people'

/** One person entered twice in a household: the sheets are chosen, compared, then made one. */
export default class MemberMergesController {
  async create(ctx: HttpContext) {
    const household = await findHouseholdToChange(ctx)
    const [, chosen] = await checkInput(memberMergeChoiceValidator, ctx.request.qs())
    return show(ctx, household, chosen ? { chosen } : {})
  }

  async store(ctx: HttpContext) {
    const household = await findHouseholdToChange(ctx)
    const posted = ctx.request.body()
    const [, chosen] = await checkInput(memberMergeChoiceValidator, posted)
    const [errors, input] = await checkInput(memberMergeValidator, posted)
    if (errors) {
      ctx.response.status(422)
      return show(ctx, household, chosen ? { errors, chosen } : { errors })
    }

    const { id, fullName: name } = ctx.agent
    const [refusal] = await attempt(MERGE_REFUSALS, () =>
      new MergePeople().handle({
        householdId: household.id,
        version: input.version,
        keptId: input.garde,
        mergedId: input.autre,
        takes: takenFields(input.valeurs),
        actor: { kind: 'agent', id, name },
      })
    )
    if (refusal) {
      ctx.response.status(refusal.status)
      await household.refresh()
      const view = { refusal: explainMergeRefusal(refusal), typed: input.valeurs }
      return show(ctx, household, { ...view, chosen: { garde: input.garde, autre: input.autre } })
    }
    ctx.session.flash('success', 'Les deux fiches n’en font plus qu’une.')
    return ctx.response
      .redirect()
      .status(303)
      .toPath(`${paths.household(household)}?vue=historique`)
  }
}

async function show(ctx: HttpContext, household: Household, view: MemberMergeView) {
  const page = await memberMergePage(household, view)
  return ctx.view.render('pages/office/duplicates/members', { page })
}
