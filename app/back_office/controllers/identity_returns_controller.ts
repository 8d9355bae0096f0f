import type { HttpContext } from '@adonisjs/core/http'
import {
  E_IDENTITY_DECLINED,
  E_IDENTITY_NOT_PROVEN,
  E_IDENTITY_UNAVAILABLE,
  type IdentityProvider,
  type ProvenIdentity,
} from '#kernel/contracts/identity_provider'
import { SignInAgentByIdentity } from '#accounts/actions/sign_in_agent_by_identity'
import {
  E_AGENT_INACTIVE,
  E_IDENTITY_OF_ANOTHER_ORGANISATION,
  E_IDENTITY_TAKEN,
} from '#accounts/errors'
import { signOutLater } from '#accounts/identity_sign_out'
import { comeBackFromProvider, keepIdentity } from '#accounts/identity_visit'
import { identityProviderOrFail } from '#accounts/queries/identity_provider'
import { paths } from '#back_office/paths'
import { admit } from '#back_office/sign_in_session'
import { attempt } from '#shared/pages/attempt'

const NOT_IDENTIFIED = [E_IDENTITY_DECLINED, E_IDENTITY_NOT_PROVEN, E_IDENTITY_UNAVAILABLE]
const NOT_ADMITTED = [E_AGENT_INACTIVE, E_IDENTITY_OF_ANOTHER_ORGANISATION, E_IDENTITY_TAKEN]

/** An agent comes back from the provider: signed in when his identity opens his account, told how to tie it otherwise. */
export default class IdentityReturnsController {
  async show(ctx: HttpContext) {
    const provider = await identityProviderOrFail('agents')
    const [failure, identity] = await attempt(NOT_IDENTIFIED, () =>
      comeBackFromProvider(ctx, provider, paths.identityReturn)
    )
    if (failure) return refuse(ctx, failure)

    const [refusal, path] = await attempt(NOT_ADMITTED, () => welcome(ctx, provider, identity))
    if (!refusal) return ctx.response.redirect().toPath(path)
    // Over there he is somebody still: whoever comes next would be taken for him.
    signOutLater(ctx, 'agents', identity.token)
    return refuse(ctx, refusal)
  }
}

/** Where he goes on. */
async function welcome(
  ctx: HttpContext,
  provider: IdentityProvider,
  identity: ProvenIdentity
): Promise<string> {
  const agent = await new SignInAgentByIdentity().handle({ provider, identity })
  const guard = ctx.auth.use('agent')
  const current = (await guard.check()) ? guard.getUserOrFail() : null
  if (agent && current && agent.id !== current.id) throw new E_IDENTITY_TAKEN([provider.label])
  if (!agent) {
    keepIdentity(ctx, provider, identity)
    return current ? paths.ownIdentity : paths.identityTie
  }
  if (current) return paths.security
  return admit(ctx, agent, {
    means: 'identity',
    secondFactor: identity.isStrong ? 'identity' : null,
    identityToken: identity.token,
  })
}

async function refuse(ctx: HttpContext, refusal: Error & { code?: string }) {
  const cause = refusal.cause instanceof Error ? refusal.cause.message : undefined
  ctx.logger.warn({ code: refusal.code, cause }, 'identity refused')
  ctx.session.flash('error', refusal.message)
  const isSignedIn = await ctx.auth.use('agent').check()
  return ctx.response.redirect().toPath(isSignedIn ? paths.security : paths.signIn)
}
