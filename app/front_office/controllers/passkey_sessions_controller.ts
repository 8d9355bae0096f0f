import type { HttpContext } from '@adonisjs/core/http'
import { E_ACCOUNT_BLOCKED, E_PASSKEY_NOT_PROVEN, E_TOO_MANY_ATTEMPTS } from '#accounts/errors'
import { SignInByPasskey } from '#households/actions/sign_in_by_passkey'
import { postedAnswer, pullChallenge, relyingPartyOf } from '#accounts/passkey_ceremony'
import { showSignInAgain } from '#front_office/show_sign_in'
import { openSession, pullDestination } from '#front_office/sign_in_session'
import { attempt } from '#shared/pages/attempt'

/** « Se connecter avec une clé d’accès ». */
export default class PasskeySessionsController {
  async store(ctx: HttpContext) {
    const { logger, request, response } = ctx
    const [refusal, account] = await attempt(
      [E_PASSKEY_NOT_PROVEN, E_ACCOUNT_BLOCKED, E_TOO_MANY_ATTEMPTS],
      async () =>
        new SignInByPasskey().handle({
          challenge: await pullChallenge(ctx, 'sign_in'),
          response: postedAnswer(ctx),
          party: relyingPartyOf(ctx),
          ip: request.ip(),
        })
    )
    if (refusal) {
      const cause = refusal.cause instanceof Error ? refusal.cause.message : undefined
      logger.warn({ code: refusal.code, cause }, 'passkey refused')
      return showSignInAgain(ctx, { refusal })
    }

    const destination = pullDestination(ctx)
    await openSession(ctx, account, { means: 'passkey' })
    return response.redirect().status(303).toPath(destination)
  }
}
