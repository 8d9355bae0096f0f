import type { HttpContext } from '@adonisjs/core/http'
import { spendOne } from '#accounts/attempts'
import { E_EMAIL_UNAVAILABLE, E_TOO_MANY_ATTEMPTS } from '#accounts/errors'
import { PASSWORD_HINT } from '#accounts/password_strength'
import { OpenHousehold } from '#households/actions/open_household'
import { pendingIdentity, TIE_PAGE } from '#front_office/pending_identity'
import { attempt } from '#shared/pages/attempt'
import { openSession } from '#front_office/sign_in_session'
import { typedAnswers } from '#front_office/typed_answers'
import { signUpValidator } from '#front_office/validators/account_validators'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { personChoices } from '#front_office/view_models/person_choices'

/** Accounts that one network address may open in a quarter of an hour: a library's computers share one. */
const SIGN_UPS_PER_ADDRESS = 20

export default class AccountsController {
  create(ctx: HttpContext) {
    const { citizen, response, view } = ctx
    if (citizen) return response.redirect().toPath('/compte')
    return view.render('pages/account/sign_up', {
      typed: provenAnswers(ctx),
      errors: new PageErrors(),
      choices: personChoices(),
      passwordHint: PASSWORD_HINT,
    })
  }

  async store(ctx: HttpContext) {
    const [invalid, input] = await checkInput(signUpValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, 422, invalid)

    const { address, password, terms, ...head } = input
    const [refusal, opened] = await attempt(
      [E_EMAIL_UNAVAILABLE, E_TOO_MANY_ATTEMPTS],
      async () => {
        await spendOne('sign_up', ctx.request.ip(), SIGN_UPS_PER_ADDRESS)
        return new OpenHousehold().handle({ head: { kind: 'adult', ...head }, address, password })
      }
    )
    if (refusal instanceof E_TOO_MANY_ATTEMPTS) {
      ctx.response.header('Retry-After', refusal.retryAfter)
      return showAgain(ctx, 429, PageErrors.on('email', refusal.message))
    }
    if (refusal) return showAgain(ctx, 422, PageErrors.on('email', refusal.message))

    await openSession(ctx, opened.account)
    ctx.session.flash(
      'success',
      `Votre compte est créé. Votre identifiant est ${opened.account.login} : notez-le, il vous est aussi envoyé par courriel.`
    )
    return ctx.response
      .redirect()
      .status(303)
      .toPath(pendingIdentity(ctx) ? TIE_PAGE : '/compte')
  }
}

/** Who has just proven his identity does not type it again. */
function provenAnswers(ctx: HttpContext): Record<string, string> {
  const identity = pendingIdentity(ctx)
  if (!identity) return {}
  const { givenName, familyName, email } = identity
  return { firstName: givenName, lastName: familyName, email }
}

function showAgain(ctx: HttpContext, status: number, errors: PageErrors) {
  ctx.response.status(status)
  return ctx.view.render('pages/account/sign_up', {
    typed: typedAnswers(ctx),
    errors,
    choices: personChoices(),
    passwordHint: PASSWORD_HINT,
  })
}
