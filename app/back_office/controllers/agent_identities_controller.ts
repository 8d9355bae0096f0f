import type { HttpContext } from '@adonisjs/core/http'
import { UntieIdentity } from '#accounts/actions/untie_identity'
import AccountIdentity from '#accounts/models/account_identity'
import AgentAccount from '#accounts/models/agent_account'
import { identityProviderOrFail } from '#accounts/queries/identity_provider'
import { assertAdministrator } from '#back_office/assert_administrator'
import { paths } from '#back_office/paths'
import { agentIdentitiesPage } from '#back_office/view_models/agent_identities_page'

/** « Identités »: which identities open the accounts of agents, and which wait, for administrators. */
export default class AgentIdentitiesController {
  async index(ctx: HttpContext) {
    assertAdministrator(ctx)
    const page = await agentIdentitiesPage(await identityProviderOrFail('agents'))
    return ctx.view.render('pages/office/identity/index', { page })
  }

  async destroy(ctx: HttpContext) {
    assertAdministrator(ctx)
    const provider = await identityProviderOrFail('agents')
    const tie = await AccountIdentity.query()
      .where('id', ctx.params.id)
      .where('provider', provider.key)
      .firstOrFail()
    const account = await AgentAccount.query().where('id', String(tie.agentId)).firstOrFail()
    const actor = { id: ctx.agent.id, name: ctx.agent.fullName }
    await new UntieIdentity().handle({ account, provider, actor })
    ctx.session.flash('success', `${provider.label} n’ouvre plus le compte de ${account.fullName}.`)
    return ctx.response.redirect().status(303).toPath(paths.agentIdentities)
  }
}
