import type { HttpContext } from '@adonisjs/core/http'
import { spendOne } from '#accounts/attempts'
import { E_TOO_MANY_ATTEMPTS } from '#accounts/errors'
import { RenewAccessCode } from '#requests/actions/renew_access_code'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { say } from '#shared/say'
import { typedAnswers } from '#front_office/typed_answers'
import { followUpCodeValidator } from '#front_office/validators/request_validators'

const CODES_PER_ADDRESS = 10

/** « Recevoir à nouveau mon code »: another follow-up code, for who knows the number only. */
export default class FollowUpCodesController {
  create({ view }: HttpContext) {
    return view.render('pages/front/follow_up_code', { typed: {}, errors: new PageErrors() })
  }

  async store(ctx: HttpContext) {
    const [invalid, input] = await checkInput(followUpCodeValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, 422, { errors: invalid })

    const [tooMany] = await attempt([E_TOO_MANY_ATTEMPTS], () => spend(ctx, input.number))
    if (tooMany) {
      ctx.response.header('Retry-After', tooMany.retryAfter)
      return showAgain(ctx, 429, { refusal: tooMany.message })
    }
    await new RenewAccessCode().handle({ number: Number(input.number) })
    // The same whatever the number: neither that a request exists nor how its requester is reached.
    ctx.session.flash('info', say('front.follow_up_code.answer'))
    return ctx.response.redirect().status(303).toPath('/suivi')
  }
}

/** Numbers that nobody bears count too: being made to wait says nothing. */
async function spend({ request }: HttpContext, number: string): Promise<void> {
  await spendOne('follow_up_code_address', request.ip(), CODES_PER_ADDRESS)
  await spendOne('follow_up_code', number, 1)
}

function showAgain(
  ctx: HttpContext,
  status: number,
  { errors = new PageErrors(), refusal }: { errors?: PageErrors; refusal?: string }
) {
  ctx.response.status(status)
  return ctx.view.render('pages/front/follow_up_code', {
    typed: typedAnswers(ctx),
    errors,
    refusal,
  })
}
