import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { AddAuthenticator } from '#accounts/actions/add_authenticator'
import { RemoveAuthenticator } from '#accounts/actions/remove_authenticator'
import { E_TOO_MANY_ATTEMPTS, E_WRONG_CODE } from '#accounts/errors'
import { newSecret } from '#accounts/one_time_code'
import { paths } from '#back_office/paths'
import { recentProof } from '#back_office/recent_proof'
import { leadToCodes } from '#back_office/recovery_codes_once'
import { codeValidator } from '#back_office/validators/security_validators'
import { authenticatorPage } from '#back_office/view_models/authenticator_page'

/** What the application is being given; it counts once a code has proven it. */
const PENDING_KEY = 'authenticator_to_confirm'

/** « Application d’authentification ». */
export default class AuthenticatorsController {
  create(ctx: HttpContext) {
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, paths.authenticator)
    return showForm(ctx, new PageErrors())
  }

  async store(ctx: HttpContext) {
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, paths.authenticator)
    const [invalid, input] = await checkInput(codeValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, 422, invalid)

    const [refusal, codes] = await attempt([E_WRONG_CODE, E_TOO_MANY_ATTEMPTS], () =>
      new AddAuthenticator().handle({
        agent: ctx.agent,
        secret: pendingSecret(ctx),
        code: input.code.replace(/\s/g, ''),
        sessionId: ctx.agentSession.id,
        ip: ctx.request.ip(),
      })
    )
    if (refusal) return showAgain(ctx, refusal.status, PageErrors.on('code', refusal.message))

    ctx.session.forget(PENDING_KEY)
    ctx.session.flash(
      'success',
      'Votre application est enregistrée\u00a0: son code vous sera demandé après votre mot de passe.'
    )
    return leadToCodes(ctx, codes)
  }

  async destroy(ctx: HttpContext) {
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, paths.security)
    await new RemoveAuthenticator().handle({ agent: ctx.agent, sessionId: ctx.agentSession.id })
    ctx.session.flash(
      'success',
      'Votre application est retirée\u00a0: son code ne vous sera plus demandé.'
    )
    return ctx.response.redirect().status(303).toPath(paths.security)
  }
}

/** The same until it is confirmed: showing the page again, or a wrong code, does not spoil what was scanned. */
function pendingSecret({ session }: HttpContext): string {
  const kept: unknown = session.get(PENDING_KEY)
  if (typeof kept === 'string') return kept
  const secret = newSecret()
  session.put(PENDING_KEY, secret)
  return secret
}

function showAgain(ctx: HttpContext, status: number, errors: PageErrors) {
  ctx.response.status(status)
  return showForm(ctx, errors)
}

function showForm(ctx: HttpContext, errors: PageErrors) {
  const page = authenticatorPage(ctx.agent, pendingSecret(ctx))
  return ctx.view.render('pages/office/security/authenticator', { page, errors })
}
