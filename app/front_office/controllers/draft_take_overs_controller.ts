import type { HttpContext } from '@adonisjs/core/http'
import { TakeOverAnswers } from '#requests/actions/take_over_answers'
import { visibleRequests } from '#requests/queries/citizen_scope'
import { checkInput } from '#shared/pages/check_input'
import { findDraft } from '#front_office/find_draft'
import { firstStep } from '#front_office/view_models/wizard'
import { paths } from '#front_office/paths'
import { takeOverValidator } from '#front_office/validators/request_validators'
import { takenOverSentence } from '#front_office/view_models/taken_over_sentence'
import { visitorOf } from '#front_office/visitor'

/** A draft filled in with the answers given for another person, then read over step by step. */
export default class DraftTakeOversController {
  async store(ctx: HttpContext) {
    const draft = await findDraft(ctx)
    const [invalid, input] = await checkInput(takeOverValidator, ctx.request.body())
    if (invalid) return ctx.response.redirect().status(303).toPath(paths.draft(draft))

    const { actor, scope } = visitorOf(ctx)
    const source = await visibleRequests(scope).where('id', input.source).firstOrFail()
    const { draft: filled, retired } = await new TakeOverAnswers().handle({
      draftId: draft.id,
      sourceId: source.id,
      actor,
    })
    ctx.session.flash('info', takenOverSentence(retired))
    return ctx.response
      .redirect()
      .status(303)
      .toPath(paths.draftStep(filled, await firstStep(filled)))
  }
}
