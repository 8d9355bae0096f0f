import type { HttpContext } from '@adonisjs/core/http'
import { ChangePassword } from '#accounts/actions/change_password'
import { E_GUESSABLE_PASSWORD, E_TOO_MANY_ATTEMPTS, E_WRONG_PASSWORD } from '#accounts/errors'
import { attempt } from '#shared/pages/attempt'
import { PASSWORD_HINT } from '#shared/password_strength'
import { openSession } from '#front_office/sign_in_session'
import { passwordChangeValidator } from '#front_office/validators/account_validators'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { accountOf } from '#front_office/visitor'

export default class PasswordsController {
  edit(ctx: HttpContext) {
    return showForm(ctx, new PageErrors())
  }

  async update(ctx: HttpContext) {
    const [invalid, input] = await checkInput(passwordChangeValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, 422, invalid)

    const account = accountOf(ctx)
    const [refusal] = await attempt(
      [E_WRONG_PASSWORD, E_TOO_MANY_ATTEMPTS, E_GUESSABLE_PASSWORD],
      () => new ChangePassword().handle({ account, ...input, ip: ctx.request.ip() })
    )
    if (refusal) {
      const field = refusal instanceof E_GUESSABLE_PASSWORD ? 'password' : 'currentPassword'
      return showAgain(ctx, refusal.status, PageErrors.on(field, refusal.message))
    }

    await openSession(ctx, account)
    ctx.session.flash('success', 'Votre mot de passe est changé. Vos autres sessions sont fermées.')
    return ctx.response.redirect().status(303).toPath('/compte')
  }
}

function showAgain(ctx: HttpContext, status: number, errors: PageErrors) {
  ctx.response.status(status)
  return showForm(ctx, errors)
}

function showForm(ctx: HttpContext, errors: PageErrors) {
  return ctx.view.render('pages/account/change_password', {
    errors,
    login: accountOf(ctx).login,
    passwordHint: PASSWORD_HINT,
  })
}
