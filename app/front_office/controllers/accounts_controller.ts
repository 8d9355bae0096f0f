import type { HttpContext } from '@adonisjs/core/http'
import { pendingIdentity } from '#accounts/identity_visit'
import { E_EMAIL_UNAVAILABLE, E_GUESSABLE_PASSWORD, E_TOO_MANY_ATTEMPTS } from '#accounts/errors'
import { OpenHousehold } from '#households/actions/open_household'
import { TIE_PAGE } from '#front_office/identity_addresses'
import { attempt } from '#shared/pages/attempt'
import { PASSWORD_HINT } from '#shared/password_strength'
import { openSession } from '#front_office/sign_in_session'
import { spendSignUp } from '#front_office/sign_up_attempts'
import { typedAnswers } from '#front_office/typed_answers'
import { signUpValidator } from '#front_office/validators/account_validators'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { accountService } from '#front_office/view_models/account_service'
import { personChoices } from '#front_office/view_models/person_choices'

export default class AccountsController {
  async create(ctx: HttpContext) {
    const { citizen, response, view } = ctx
    if (citizen) return response.redirect().toPath('/compte')
    return view.render('pages/account/sign_up', {
      typed: provenAnswers(ctx),
      errors: new PageErrors(),
      choices: personChoices(),
      passwordHint: PASSWORD_HINT,
      wholeFamily: await accountService('opens'),
    })
  }

  async store(ctx: HttpContext) {
    const [invalid, input] = await checkInput(signUpValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, 422, invalid)

    const { address, password, terms, ...head } = input
    const [refusal, opened] = await attempt(
      [E_EMAIL_UNAVAILABLE, E_GUESSABLE_PASSWORD, E_TOO_MANY_ATTEMPTS],
      async () => {
        await spendSignUp(ctx)
        return new OpenHousehold().handle({ head: { kind: 'adult', ...head }, address, password })
      }
    )
    if (refusal instanceof E_TOO_MANY_ATTEMPTS) {
      ctx.response.header('Retry-After', refusal.retryAfter)
      return showAgain(ctx, 429, PageErrors.on('email', refusal.message))
    }
    if (refusal) {
      const field = refusal instanceof E_GUESSABLE_PASSWORD ? 'password' : 'email'
      return showAgain(ctx, 422, PageErrors.on(field, refusal.message))
    }

    await openSession(ctx, opened.account)
    ctx.session.flash(
      'success',
      `Votre compte est créé. Votre identifiant est ${opened.account.login} : notez-le, il vous est aussi envoyé par courriel.`
    )
    return ctx.response
      .redirect()
      .status(303)
      .toPath(pendingIdentity(ctx, 'citizens') ? TIE_PAGE : '/compte')
  }
}

/** Who has just proven his identity does not type it again. */
function provenAnswers(ctx: HttpContext): Record<string, string> {
  const identity = pendingIdentity(ctx, 'citizens')
  if (!identity) return {}
  const { givenName, familyName, email } = identity
  return { firstName: givenName, lastName: familyName, email }
}

async function showAgain(ctx: HttpContext, status: number, errors: PageErrors) {
  ctx.response.status(status)
  return ctx.view.render('pages/account/sign_up', {
    typed: typedAnswers(ctx),
    errors,
    choices: personChoices(),
    passwordHint: PASSWORD_HINT,
    wholeFamily: await accountService('opens'),
  })
}
