import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { actingAgent } from '#back_office/acting_agent'
import { actOnRequest } from '#back_office/act_on_request'
import { findRequestToChange } from '#back_office/find_request'
import { frenchWord } from '#back_office/french_word'
import { paths } from '#back_office/paths'
import { refuseInput } from '#back_office/refuse_input'
import { transitionValidator } from '#back_office/validators/request_validators'
import { PerformTransition } from '#requests/actions/perform_transition'
import { E_REASON_REQUIRED } from '#requests/errors'
import { targetOf } from '#requests/lifecycle'

/** A decision: the request goes to another state. */
export default class RequestTransitionsController {
  async store(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const [errors, input] = await checkInput(transitionValidator, ctx.request.body())
    if (errors) return refuseInput(ctx, request, { errors })

    const state = frenchWord(`request_states.${targetOf(input.transition)}`)
    return actOnRequest(ctx, {
      run: () =>
        new PerformTransition().handle({
          ...input,
          requestId: request.id,
          actor: actingAgent(ctx),
        }),
      done: `La demande est maintenant à l’état « ${state} ».`,
      to: paths.request(request),
      again: (refusal) =>
        refusal instanceof E_REASON_REQUIRED
          ? { errors: PageErrors.on('reason', refusal.message) }
          : {},
    })
  }
}
