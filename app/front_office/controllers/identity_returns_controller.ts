import type { HttpContext } from '@adonisjs/core/http'
import {
  E_IDENTITY_DECLINED,
  E_IDENTITY_NOT_PROVEN,
  E_IDENTITY_UNAVAILABLE,
  type IdentityProvider,
} from '#kernel/contracts/identity_provider'
import { E_ACCOUNT_BLOCKED, E_IDENTITY_TAKEN } from '#accounts/errors'
import { comeBackFromProvider, keepIdentity } from '#accounts/identity_visit'
import { identityProviderOrFail } from '#accounts/queries/identity_provider'
import { SignInByIdentity } from '#households/actions/sign_in_by_identity'
import { IDENTITY_RETURN, TIE_PAGE } from '#front_office/identity_addresses'
import { openSession, pullDestination } from '#front_office/sign_in_session'
import { attempt } from '#shared/pages/attempt'

const REFUSALS = [
  E_IDENTITY_DECLINED,
  E_IDENTITY_NOT_PROVEN,
  E_IDENTITY_UNAVAILABLE,
  E_ACCOUNT_BLOCKED,
  E_IDENTITY_TAKEN,
]

/** A citizen comes back from the provider: signed in when his identity opens an account, asked which one otherwise. */
export default class IdentityReturnsController {
  async show(ctx: HttpContext) {
    const provider = await identityProviderOrFail('citizens')
    const [refusal, path] = await attempt(REFUSALS, () => welcome(ctx, provider))
    if (!refusal) return ctx.response.redirect().toPath(path)

    const cause = refusal.cause instanceof Error ? refusal.cause.message : undefined
    ctx.logger.warn({ code: refusal.code, cause }, 'identity refused')
    ctx.session.flash('error', refusal.message)
    return ctx.response.redirect().toPath(ctx.citizen ? '/compte' : '/connexion')
  }
}

/** Where he goes on. */
async function welcome(ctx: HttpContext, provider: IdentityProvider): Promise<string> {
  const identity = await comeBackFromProvider(ctx, provider, IDENTITY_RETURN)
  const { subject, token } = identity
  const account = await new SignInByIdentity().handle({ provider: provider.key, subject })
  const current = ctx.citizen?.account
  if (account && current && account.id !== current.id) throw new E_IDENTITY_TAKEN([provider.label])
  if (!account) {
    keepIdentity(ctx, provider, identity)
    return TIE_PAGE
  }
  if (current) return '/compte'
  const destination = pullDestination(ctx)
  await openSession(ctx, account, { means: 'identity', identityToken: token })
  return destination
}
