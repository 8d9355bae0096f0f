import type { HttpContext } from '@adonisjs/core/http'
import { countingFailures } from '#accounts/attempts'
import { E_TOO_MANY_ATTEMPTS } from '#accounts/errors'
import { hashAccessCode } from '#requests/access_code'
import ServiceRequest from '#requests/models/service_request'
import { attempt } from '#shared/pages/attempt'
import { E_FOLLOW_UP_REFUSED } from '#front_office/errors'
import { paths } from '#front_office/paths'
import { spokenRefusal } from '#front_office/spoken_refusal'
import { typedAnswers } from '#front_office/typed_answers'
import { checkInput } from '#shared/pages/check_input'
import { followUpValidator } from '#front_office/validators/request_validators'
import { PageErrors } from '#shared/pages/page_errors'
import { rememberFollowed } from '#front_office/visitor'

/** « Suivre une demande » without account: its number and the code given when it was sent. */
export default class FollowUpsController {
  create({ view }: HttpContext) {
    return view.render('pages/front/follow_up', { typed: {}, errors: new PageErrors() })
  }

  async store(ctx: HttpContext) {
    const [invalid, input] = await checkInput(followUpValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, 422, { errors: invalid })

    const door = { door: 'follow_up', identifier: input.number, ip: ctx.request.ip() }
    const [refusal, request] = await attempt([E_FOLLOW_UP_REFUSED, E_TOO_MANY_ATTEMPTS], () =>
      countingFailures(door, () => findByCode(Number(input.number), input.code))
    )
    if (refusal instanceof E_TOO_MANY_ATTEMPTS)
      ctx.response.header('Retry-After', refusal.retryAfter)
    if (refusal) return showAgain(ctx, refusal.status, { refusal: spokenRefusal(refusal) })

    rememberFollowed(ctx.session, request.id)
    return ctx.response.redirect().status(303).toPath(paths.request(request))
  }
}

/** The code is compared in the question: an unknown number and a wrong code cost the same. */
async function findByCode(number: number, code: string): Promise<ServiceRequest> {
  const request = await ServiceRequest.query()
    .where('number', number)
    .where('access_code_hash', hashAccessCode(code))
    .first()
  if (!request) throw new E_FOLLOW_UP_REFUSED()
  return request
}

function showAgain(
  ctx: HttpContext,
  status: number,
  { errors = new PageErrors(), refusal }: { errors?: PageErrors; refusal?: string }
) {
  ctx.response.status(status)
  return ctx.view.render('pages/front/follow_up', { typed: typedAnswers(ctx), errors, refusal })
}
