import type { HttpContext } from '@adonisjs/core/http'
import { TieIdentity } from '#accounts/actions/tie_identity'
import { UntieIdentity } from '#accounts/actions/untie_identity'
import { closeAgentSession } from '#accounts/agent_door'
import { E_IDENTITY_TAKEN } from '#accounts/errors'
import { forgetIdentity, pendingIdentity } from '#accounts/identity_visit'
import { identityProviderOrFail } from '#accounts/queries/identity_provider'
import { paths } from '#back_office/paths'
import { recentProof } from '#back_office/recent_proof'
import { openSession } from '#back_office/sign_in_session'
import { holderOf } from '#back_office/view_models/identity_holder'
import { attempt } from '#shared/pages/attempt'

/** The identity that opens an agent's own account: tied on his word from an open session, and let go. */
export default class OwnIdentitiesController {
  async create(ctx: HttpContext) {
    const { label } = await identityProviderOrFail('agents')
    const pending = pendingIdentity(ctx, 'agents')
    if (!pending) return ctx.response.redirect().status(303).toPath(paths.security)
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, paths.ownIdentity)
    return ctx.view.render('pages/office/identity/own', {
      page: { label, holder: holderOf(pending), login: ctx.agent.login, name: ctx.agent.fullName },
    })
  }

  async store(ctx: HttpContext) {
    const provider = await identityProviderOrFail('agents')
    const pending = pendingIdentity(ctx, 'agents')
    if (!pending) return ctx.response.redirect().status(303).toPath(paths.security)
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, paths.ownIdentity)

    const { agent, agentSession } = ctx
    const { subject, token: identityToken } = pending
    const [refusal] = await attempt([E_IDENTITY_TAKEN], () =>
      new TieIdentity().handle({ account: agent, provider, subject, holder: holderOf(pending) })
    )
    forgetIdentity(ctx, 'agents')
    if (refusal) {
      ctx.session.flash('error', refusal.message)
      return ctx.response.redirect().status(303).toPath(paths.security)
    }
    // From now on signing out ends the provider's session too.
    const { means, secondFactor } = agentSession
    await closeAgentSession(ctx)
    await openSession(ctx, agent, { means, secondFactor, identityToken })
    ctx.session.flash('success', `${provider.label} ouvre désormais votre compte.`)
    return ctx.response.redirect().status(303).toPath(paths.security)
  }

  async destroy(ctx: HttpContext) {
    const provider = await identityProviderOrFail('agents')
    await new UntieIdentity().handle({ account: ctx.agent, provider })
    forgetIdentity(ctx, 'agents')
    ctx.session.flash('success', `${provider.label} n’ouvre plus votre compte.`)
    return ctx.response.redirect().status(303).toPath(paths.security)
  }
}
