import type { HttpContext } from '@adonisjs/core/http'
import { newPasskeyOptions, signInOptions } from '#accounts/queries/passkey_options'
import { askToSign, relyingPartyOf } from '#accounts/passkey_ceremony'
import { recentProof } from '#front_office/recent_proof'
import { accountOf } from '#front_office/visitor'

/** What a browser is asked to sign with a passkey; fetched at the moment when its owner wants to. */
export default class PasskeyChallengesController {
  async show(ctx: HttpContext) {
    return askToSign(ctx, 'sign_in', await signInOptions(relyingPartyOf(ctx)))
  }

  async create(ctx: HttpContext) {
    const account = accountOf(ctx)
    if (!recentProof.isGiven(ctx)) return ctx.response.status(403).json({})
    return askToSign(ctx, 'add', await newPasskeyOptions(account, relyingPartyOf(ctx)))
  }
}
