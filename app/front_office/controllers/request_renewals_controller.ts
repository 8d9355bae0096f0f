import type { HttpContext } from '@adonisjs/core/http'
import { RenewRequest } from '#requests/actions/renew_request'
import { E_SERVICE_UNAVAILABLE, E_SUBJECT_NOT_ELIGIBLE } from '#requests/errors'
import { attempt } from '#shared/pages/attempt'
import { findWholeRequest } from '#front_office/find_request'
import { paths } from '#front_office/paths'
import { takenOverSentence } from '#front_office/view_models/taken_over_sentence'
import { firstStep } from '#front_office/view_models/wizard'
import { visitorOf } from '#front_office/visitor'

/** A new draft with the answers of a former request. */
export default class RequestRenewalsController {
  async store(ctx: HttpContext) {
    const request = await findWholeRequest(ctx)
    const { citizen, actor } = visitorOf(ctx)
    const back = paths.request(request)
    if (!citizen) return ctx.response.redirect().status(303).toPath(back)

    const [refusal, renewal] = await attempt([E_SERVICE_UNAVAILABLE, E_SUBJECT_NOT_ELIGIBLE], () =>
      new RenewRequest().handle({
        request,
        household: citizen.household,
        requester: citizen.individual,
        actor,
      })
    )
    if (refusal) {
      ctx.session.flash('error', refusal.message)
      return ctx.response.redirect().status(303).toPath(back)
    }
    const { draft, retired } = renewal
    ctx.session.flash('info', takenOverSentence(retired))
    return ctx.response
      .redirect()
      .status(303)
      .toPath(paths.draftStep(draft, await firstStep(draft)))
  }
}
