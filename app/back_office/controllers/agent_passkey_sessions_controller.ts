import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { SignInAgentByPasskey } from '#accounts/actions/sign_in_agent_by_passkey'
import { E_AGENT_INACTIVE, E_PASSKEY_NOT_PROVEN, E_TOO_MANY_ATTEMPTS } from '#accounts/errors'
import { postedAnswer, pullChallenge, relyingPartyOf } from '#accounts/passkey_ceremony'
import { showSignInAgain } from '#back_office/show_sign_in'
import { admit } from '#back_office/sign_in_session'

/** « Me connecter avec une clé d’accès », instead of the password or after it. */
export default class AgentPasskeySessionsController {
  async store(ctx: HttpContext) {
    const [refusal, agent] = await attempt(
      [E_PASSKEY_NOT_PROVEN, E_AGENT_INACTIVE, E_TOO_MANY_ATTEMPTS],
      async () =>
        new SignInAgentByPasskey().handle({
          challenge: await pullChallenge(ctx, 'sign_in'),
          response: postedAnswer(ctx),
          party: relyingPartyOf(ctx),
          ip: ctx.request.ip(),
        })
    )
    if (refusal) {
      const cause = refusal.cause instanceof Error ? refusal.cause.message : undefined
      ctx.logger.warn({ code: refusal.code, cause }, 'passkey of an agent refused')
      return showSignInAgain(ctx, { refusal })
    }

    const destination = await admit(ctx, agent, { means: 'passkey', secondFactor: 'passkey' })
    return ctx.response.redirect().status(303).toPath(destination)
  }
}
