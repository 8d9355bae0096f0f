import type { HttpContext } from '@adonisjs/core/http'
import { only, postedEdit } from '#kernel/forms/posted_edit'
import { frenchHour } from '#shared/french_instants'
import { attempt } from '#shared/pages/attempt'
import { KeepStep } from '#requests/actions/keep_step'
import { E_ANSWERS_CONFLICT, E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import { findRequestToComplete } from '#front_office/find_request'
import { correctionStep } from '#front_office/view_models/correction_step'

/** What is being typed in a correction, kept by the page itself beside the request, which stays as it was sent. */
export default class KeptStepsController {
  async update(ctx: HttpContext) {
    const { request, form, stepId, open } = await correctionStep(
      await findRequestToComplete(ctx),
      ctx.params.step
    )
    const { answers, base, version } = postedEdit(ctx.request.all(), form, open)
    const [refusal, kept] = await attempt([E_ANSWERS_CONFLICT, E_REQUEST_NOT_EDITABLE], () =>
      new KeepStep().handle({
        requestId: request.id,
        stepId,
        form,
        data: answers,
        base: base && only(base, open),
        version,
      })
    )
    if (refusal instanceof E_ANSWERS_CONFLICT) {
      return ctx.response.status(refusal.status).send({ conflict: true })
    }
    if (refusal) return ctx.response.status(422).send({ closed: true })
    // The request did not change: the page still is of the version that it was opened on.
    return { savedAt: frenchHour(kept.updatedAt), version }
  }
}
