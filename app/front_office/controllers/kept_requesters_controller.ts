import type { HttpContext } from '@adonisjs/core/http'
import { versionOf } from '#kernel/forms/posted_edit'
import { frenchHour } from '#shared/french_instants'
import { attempt } from '#shared/pages/attempt'
import { KeepStep } from '#requests/actions/keep_step'
import { E_ANSWERS_CONFLICT } from '#requests/errors'
import { openRequester } from '#front_office/open_requester'
import { REQUESTER_FORM, requesterAnswers, requesterBase } from '#front_office/requester_answers'
import { REQUESTER_STEP } from '#front_office/view_models/wizard'

/** What is being typed of who files without account, kept by the page itself: valid or not. */
export default class KeptRequestersController {
  async update(ctx: HttpContext) {
    const { draft } = await openRequester(ctx)
    const { base, version } = ctx.request.body()
    const [conflict, kept] = await attempt([E_ANSWERS_CONFLICT], () =>
      new KeepStep().handle({
        requestId: draft.id,
        stepId: REQUESTER_STEP,
        form: REQUESTER_FORM,
        data: requesterAnswers(ctx.request.body()),
        base: requesterBase(base),
        version: versionOf(version),
      })
    )
    if (conflict) return ctx.response.status(conflict.status).send({ conflict: true })
    return { savedAt: frenchHour(kept.updatedAt), version: versionOf(version) }
  }
}
