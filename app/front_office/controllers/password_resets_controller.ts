import type { HttpContext } from '@adonisjs/core/http'
import { pendingIdentity } from '#accounts/identity_visit'
import { ResetPassword } from '#accounts/actions/reset_password'
import { E_GUESSABLE_PASSWORD, E_RESET_LINK_UNUSABLE } from '#accounts/errors'
import { findPasswordReset } from '#accounts/queries/find_password_reset'
import { TIE_PAGE } from '#front_office/identity_addresses'
import { attempt } from '#shared/pages/attempt'
import { PASSWORD_HINT } from '#shared/password_strength'
import { newPasswordValidator } from '#front_office/validators/account_validators'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'

/** The page behind the mailed link: a new password, once. */
export default class PasswordResetsController {
  async edit(ctx: HttpContext) {
    const [refusal] = await attempt([E_RESET_LINK_UNUSABLE], () => findPasswordReset(tokenOf(ctx)))
    if (refusal) return unusable(ctx)
    return showForm(ctx, new PageErrors())
  }

  async update(ctx: HttpContext) {
    const token = tokenOf(ctx)
    const [invalid, input] = await checkInput(newPasswordValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, invalid)

    const [refusal] = await attempt([E_RESET_LINK_UNUSABLE, E_GUESSABLE_PASSWORD], () =>
      new ResetPassword().handle({ token, password: input.password })
    )
    if (refusal instanceof E_GUESSABLE_PASSWORD) {
      return showAgain(ctx, PageErrors.on('password', refusal.message))
    }
    if (refusal) return unusable(ctx)

    ctx.session.flash('success', 'Votre mot de passe est changé. Connectez-vous avec le nouveau.')
    return ctx.response
      .redirect()
      .status(303)
      .toPath(pendingIdentity(ctx, 'citizens') ? TIE_PAGE : '/connexion')
  }
}

function tokenOf({ params }: HttpContext): string {
  return String(params.token)
}

function showAgain(ctx: HttpContext, errors: PageErrors) {
  ctx.response.status(422)
  return showForm(ctx, errors)
}

function showForm(ctx: HttpContext, errors: PageErrors) {
  ctx.response.header('Referrer-Policy', 'no-referrer')
  return ctx.view.render('pages/account/new_password', {
    token: tokenOf(ctx),
    errors,
    passwordHint: PASSWORD_HINT,
  })
}

function unusable(ctx: HttpContext) {
  ctx.response.status(410)
  return ctx.view.render('pages/account/reset_link_unusable')
}
