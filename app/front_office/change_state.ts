import type { HttpContext } from '@adonisjs/core/http'
import type { RequestTransition } from '#kernel/transitions'
import { PerformTransition } from '#requests/actions/perform_transition'
import {
  E_REQUEST_LOCKED,
  E_STALE_VERSION,
  E_TRANSITION_NOT_ALLOWED,
  E_TRANSITION_REFUSED,
} from '#requests/errors'
import { attempt } from '#shared/pages/attempt'
import { findRequest } from '#front_office/find_request'
import { paths } from '#front_office/paths'
import { postedVersion } from '#front_office/view_models/step_form'
import { visitorOf } from '#front_office/visitor'

/** A transition that the citizen makes from the follow-up page; it comes back with what happened. */
export async function changeState(ctx: HttpContext, transition: RequestTransition, done: string) {
  const request = await findRequest(ctx)
  const [refusal] = await attempt(
    [E_REQUEST_LOCKED, E_STALE_VERSION, E_TRANSITION_NOT_ALLOWED, E_TRANSITION_REFUSED],
    () =>
      new PerformTransition().handle({
        requestId: request.id,
        transition,
        actor: visitorOf(ctx).actor,
        version: postedVersion(ctx),
      })
  )
  ctx.session.flash(refusal ? 'error' : 'success', refusal?.message ?? done)
  return ctx.response.redirect().status(303).toPath(paths.request(request))
}
