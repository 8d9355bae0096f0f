import type { HttpContext } from '@adonisjs/core/http'
import { askToSign, relyingPartyOf } from '#accounts/passkey_ceremony'
import { newPasskeyOptions, signInOptions } from '#accounts/queries/passkey_options'
import { recentProof } from '#back_office/recent_proof'

/** What the browser of an agent is asked to sign with a passkey. */
export default class AgentPasskeyChallengesController {
  async show(ctx: HttpContext) {
    return askToSign(ctx, 'sign_in', await signInOptions(relyingPartyOf(ctx)))
  }

  async create(ctx: HttpContext) {
    if (!recentProof.isGiven(ctx)) return ctx.response.status(403).json({})
    return askToSign(ctx, 'add', await newPasskeyOptions(ctx.agent, relyingPartyOf(ctx)))
  }
}
