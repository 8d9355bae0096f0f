import type { HttpContext } from '@adonisjs/core/http'
import { RequestPasswordReset } from '#accounts/actions/request_password_reset'
import { spendOne } from '#accounts/attempts'
import { E_TOO_MANY_ATTEMPTS } from '#accounts/errors'
import { authorityUrl } from '#notifications/authority_url'
import { attempt } from '#shared/pages/attempt'
import { typedAnswers } from '#front_office/typed_answers'
import { resetRequestValidator } from '#front_office/validators/account_validators'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'

const MAILS_PER_IDENTIFIER = 3
const MAILS_PER_ADDRESS = 20

/** A form answers by a redirection: what says that the message left must survive it. */
const SENT = 'password_reset_sent'

/** « Mot de passe oublié ? »: the answer is the same whether the account exists or not. */
export default class PasswordResetRequestsController {
  create({ session, view }: HttpContext) {
    if (session.flashMessages.has(SENT)) return view.render('pages/account/forgotten_password_sent')
    return view.render('pages/account/forgotten_password', { typed: {}, errors: new PageErrors() })
  }

  async store(ctx: HttpContext) {
    const [invalid, input] = await checkInput(resetRequestValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, 422, invalid)

    const [refusal] = await attempt([E_TOO_MANY_ATTEMPTS], async () => {
      await spendOne('password_reset', input.identifier, MAILS_PER_IDENTIFIER)
      await spendOne('password_reset', ctx.request.ip(), MAILS_PER_ADDRESS)
      const page = await authorityUrl('/mot-de-passe')
      await new RequestPasswordReset().handle({
        identifier: input.identifier,
        linkFor: (token) => `${page}/${token}`,
      })
    })
    if (refusal) {
      ctx.response.header('Retry-After', refusal.retryAfter)
      return showAgain(ctx, 429, PageErrors.on('identifier', refusal.message))
    }
    ctx.session.flash(SENT, true)
    return ctx.response.redirect().status(303).toPath('/mot-de-passe-oublie')
  }
}

function showAgain(ctx: HttpContext, status: number, errors: PageErrors) {
  ctx.response.status(status)
  return ctx.view.render('pages/account/forgotten_password', { typed: typedAnswers(ctx), errors })
}
