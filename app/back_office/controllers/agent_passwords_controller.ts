import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { PASSWORD_HINT } from '#shared/password_strength'
import { ChangePassword } from '#accounts/actions/change_password'
import { E_GUESSABLE_PASSWORD, E_TOO_MANY_ATTEMPTS, E_WRONG_PASSWORD } from '#accounts/errors'
import { paths } from '#back_office/paths'
import { openSession } from '#back_office/sign_in_session'
import { passwordChangeValidator } from '#back_office/validators/security_validators'

/** « Changer mon mot de passe ». */
export default class AgentPasswordsController {
  edit(ctx: HttpContext) {
    return showForm(ctx, new PageErrors())
  }

  async update(ctx: HttpContext) {
    const [invalid, input] = await checkInput(passwordChangeValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, 422, invalid)

    const { agent, agentSession } = ctx
    const [refusal] = await attempt(
      [E_WRONG_PASSWORD, E_TOO_MANY_ATTEMPTS, E_GUESSABLE_PASSWORD],
      () => new ChangePassword().handle({ account: agent, ...input, ip: ctx.request.ip() })
    )
    if (refusal) {
      const field = refusal instanceof E_GUESSABLE_PASSWORD ? 'password' : 'currentPassword'
      return showAgain(ctx, refusal.status, PageErrors.on(field, refusal.message))
    }

    const { means, secondFactor, identityToken } = agentSession
    await openSession(ctx, agent, { means, secondFactor, identityToken })
    ctx.session.flash('success', 'Votre mot de passe est changé. Vos autres sessions sont fermées.')
    return ctx.response.redirect().status(303).toPath(paths.security)
  }
}

function showAgain(ctx: HttpContext, status: number, errors: PageErrors) {
  ctx.response.status(status)
  return showForm(ctx, errors)
}

function showForm(ctx: HttpContext, errors: PageErrors) {
  return ctx.view.render('pages/office/security/password', {
    errors,
    login: ctx.agent.login,
    passwordHint: PASSWORD_HINT,
  })
}
