import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { explainMergeRefusal, MERGE_REFUSALS } from '#back_office/explain_merge_refusal'
import { findPairToChange } from '#back_office/find_pair'
import { mergeChoice, type MergeChoice } from '#back_office/merge_choice'
import { paths } from '#back_office/paths'
import { mergeChoiceValidator, mergeValidator } from '#back_office/validators/merge_validators'
import { mergePage, type MergePageView } from '#back_office/view_models/merge_page'
import { takenFields } from '#back_office/taken_fields'
import { E_MERGE_PEOPLE } from '#households/errors'
import type Household from '#households/models/household'
import { MergeHouseholds } from '#requests/actions/merge_households'

/** The confirmation page of a merge of accounts, then the merge. */
export default class HouseholdMergesController {
  async create(ctx: HttpContext) {
    const pair = await findPairToChange(ctx)
    const choice = await readChoice(pair, ctx.request.qs())
    if (!choice) return askAgain(ctx, pair)
    return show(ctx, pair, choice)
  }

  async store(ctx: HttpContext) {
    const pair = await findPairToChange(ctx)
    const heir = pair.find(({ id }) => pair.some(({ mergedIntoId }) => mergedIntoId === id))
    if (heir) return leadTo(ctx, heir)
    const posted = ctx.request.body()
    const choice = await readChoice(pair, posted)
    if (!choice) return askAgain(ctx, pair)
    const [errors, input] = await checkInput(mergeValidator, posted)
    if (errors) {
      ctx.response.status(422)
      return show(ctx, pair, choice, { errors })
    }

    const { kept, merged, people } = choice
    const { id, fullName: name } = ctx.agent
    const [refusal] = await attempt(MERGE_REFUSALS, () =>
      new MergeHouseholds().handle({
        kept: { id: kept.id, version: input.version },
        merged: { id: merged.id, version: input.autreVersion },
        people: people.map((one) => ({
          mergedId: one.merged.id,
          keptId: one.kept?.id ?? null,
          takes: takenFields(input.valeurs?.[one.merged.id]),
        })),
        takesAddress: input.adresse === 'autre',
        actor: { kind: 'agent', id, name },
      })
    )
    if (refusal) {
      ctx.response.status(refusal.status)
      const { valeurs, adresse } = input
      const view = { refusal: explainMergeRefusal(refusal), typed: { valeurs, adresse } }
      return show(ctx, pair, choice, view)
    }
    ctx.session.flash(
      'success',
      `Le compte n°\u00a0${merged.number} est réuni au compte n°\u00a0${kept.number}. L’historique dit ce qui a été déplacé.`
    )
    return leadTo(ctx, kept)
  }
}

/** The account that is left, and what its history says of the other. */
function leadTo({ response }: HttpContext, household: Household) {
  return response
    .redirect()
    .status(303)
    .toPath(`${paths.household(household)}?vue=historique`)
}

async function readChoice(pair: [Household, Household], posted: Record<string, unknown>) {
  const [errors, input] = await checkInput(mergeChoiceValidator, posted)
  return errors ? null : mergeChoice(pair, input)
}

/** An address that chooses nothing, or the impossible, leads back to the comparison. */
function askAgain({ response, session }: HttpContext, [first, second]: [Household, Household]) {
  session.flash('error', new E_MERGE_PEOPLE().message)
  return response.redirect().status(303).toPath(paths.householdComparison(first, second))
}

async function show(
  ctx: HttpContext,
  pair: [Household, Household],
  choice: MergeChoice,
  view: MergePageView = {}
) {
  const page = await mergePage(ctx, pair, choice, view)
  return ctx.view.render('pages/office/duplicates/merge', { page })
}
