import type { HttpContext } from '@adonisjs/core/http'
import { AskForIdentity } from '#accounts/actions/ask_for_identity'
import { TieIdentity } from '#accounts/actions/tie_identity'
import { E_IDENTITY_TAKEN, E_TOO_MANY_ATTEMPTS } from '#accounts/errors'
import { addressOf, pendingIdentity } from '#accounts/identity_visit'
import AgentAccount from '#accounts/models/agent_account'
import IdentityRequest from '#accounts/models/identity_request'
import { identityProviderOrFail } from '#accounts/queries/identity_provider'
import { assertAdministrator } from '#back_office/assert_administrator'
import { paths } from '#back_office/paths'
import { recentProof } from '#back_office/recent_proof'
import { identityRequestValidator } from '#back_office/validators/identity_validators'
import { holderOf } from '#back_office/view_models/identity_holder'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'

/** Somebody asks an administrator to say whose his identity is; the administrator says it, or sets it aside. */
export default class IdentityRequestsController {
  async store(ctx: HttpContext) {
    const provider = await identityProviderOrFail('agents')
    const identity = pendingIdentity(ctx, 'agents')
    if (!identity) return ctx.response.redirect().status(303).toPath(paths.signIn)
    const url = addressOf(ctx, paths.agentIdentities)
    const [refusal] = await attempt([E_TOO_MANY_ATTEMPTS], () =>
      new AskForIdentity().handle({ provider, identity, ip: ctx.request.ip(), url })
    )
    if (refusal) ctx.session.flash('error', refusal.message)
    return ctx.response.redirect().status(303).toPath(paths.identityTie)
  }

  async update(ctx: HttpContext) {
    assertAdministrator(ctx)
    const provider = await identityProviderOrFail('agents')
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, paths.agentIdentities)
    const [errors, input] = await checkInput(identityRequestValidator, ctx.request.body())
    if (errors) {
      ctx.session.flash('error', 'Choisissez l’agent dont c’est l’identité.')
      return ctx.response.redirect().status(303).toPath(paths.agentIdentities)
    }
    const { subject, holder: givenName, email } = await requestOf(ctx, provider.key)
    const holder = holderOf({ givenName, familyName: '', email })
    const account = await AgentAccount.query().where('id', input.agent).firstOrFail()
    const actor = { id: ctx.agent.id, name: ctx.agent.fullName }
    const [refusal] = await attempt([E_IDENTITY_TAKEN], () =>
      new TieIdentity().handle({ account, provider, subject, holder, actor })
    )
    if (refusal) ctx.session.flash('error', refusal.message)
    else
      ctx.session.flash(
        'success',
        `${provider.label} ouvre désormais le compte de ${account.fullName}.`
      )
    return ctx.response.redirect().status(303).toPath(paths.agentIdentities)
  }

  async destroy(ctx: HttpContext) {
    assertAdministrator(ctx)
    const { key } = await identityProviderOrFail('agents')
    await (await requestOf(ctx, key)).delete()
    ctx.session.flash('success', 'La demande est écartée.')
    return ctx.response.redirect().status(303).toPath(paths.agentIdentities)
  }
}

function requestOf({ params }: HttpContext, provider: string): Promise<IdentityRequest> {
  return IdentityRequest.query().where('id', params.id).where('provider', provider).firstOrFail()
}
