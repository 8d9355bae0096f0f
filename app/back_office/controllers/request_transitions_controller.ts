import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { actingAgent } from '#back_office/acting_agent'
import { actOnRequest } from '#back_office/act_on_request'
import { askedList } from '#back_office/asked_list'
import { findRequestToChange } from '#back_office/find_request'
import { frenchWord } from '#back_office/french_word'
import { paths } from '#back_office/paths'
import { refuseInput } from '#back_office/refuse_input'
import { transitionValidator } from '#back_office/validators/request_validators'
import { PerformTransition } from '#requests/actions/perform_transition'
import { targetOf } from '#requests/lifecycle'

/** Beside which field a refusal is said. */
const FIELDS: Record<string, string> = {
  E_REASON_REQUIRED: 'reason',
  E_ANSWER_DAY_PAST: 'answerByOn',
}

/** A decision: the request goes to another state. */
export default class RequestTransitionsController {
  async store(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const [errors, input] = await checkInput(transitionValidator, ctx.request.body())
    if (errors) return refuseInput(ctx, request, { errors })

    const { transition, version, reason, waiver } = input
    const state = frenchWord(`request_states.${targetOf(transition)}`)
    return actOnRequest(ctx, {
      run: () =>
        new PerformTransition().handle({
          requestId: request.id,
          transition,
          actor: actingAgent(ctx),
          version,
          reason,
          waiver,
          ...(transition === 'mark_incomplete' ? { asked: askedList(input) } : {}),
        }),
      done: `La demande est maintenant à l’état « ${state} ».`,
      to: paths.request(request),
      again: ({ code, message }) =>
        code && code in FIELDS ? { errors: PageErrors.on(FIELDS[code], message) } : {},
    })
  }
}
