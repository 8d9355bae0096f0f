import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { AddPasskey } from '#accounts/actions/add_passkey'
import { RemovePasskey } from '#accounts/actions/remove_passkey'
import { E_PASSKEY_NOT_PROVEN, E_PASSKEY_REFUSED, E_TOO_MANY_PASSKEYS } from '#accounts/errors'
import { postedAnswer, pullChallenge, relyingPartyOf } from '#accounts/passkey_ceremony'
import { paths } from '#back_office/paths'
import { recentProof } from '#back_office/recent_proof'
import { leadToCodes } from '#back_office/recovery_codes_once'
import { showSecurity } from '#back_office/show_security'
import { passkeyValidator } from '#back_office/validators/security_validators'

/** The passkeys of an agent, on « Sécurité de mon compte ». */
export default class AgentPasskeysController {
  async store(ctx: HttpContext) {
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, paths.security)
    const [invalid, input] = await checkInput(passkeyValidator, ctx.request.only(['name']))
    if (invalid) return showSecurity(ctx, { errors: invalid, status: 422 })

    const [refusal, added] = await attempt(
      [E_PASSKEY_NOT_PROVEN, E_PASSKEY_REFUSED, E_TOO_MANY_PASSKEYS],
      async () =>
        new AddPasskey().handle({
          account: ctx.agent,
          sessionId: ctx.agentSession.id,
          ...input,
          challenge: await pullChallenge(ctx, 'add'),
          response: postedAnswer(ctx),
          party: relyingPartyOf(ctx),
        })
    )
    if (refusal) return showSecurity(ctx, { refusal: refusal.message, status: refusal.status })

    ctx.session.flash(
      'success',
      `La clé d’accès «\u00a0${input.name}\u00a0» ouvre désormais votre compte.`
    )
    return leadToCodes(ctx, added.codes)
  }

  async destroy(ctx: HttpContext) {
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, paths.security)
    const { agent: account, agentSession, params } = ctx
    await new RemovePasskey().handle({ account, id: params.id, sessionId: agentSession.id })
    ctx.session.flash('success', 'Cette clé d’accès n’ouvre plus votre compte.')
    return ctx.response.redirect().status(303).toPath(paths.security)
  }
}
