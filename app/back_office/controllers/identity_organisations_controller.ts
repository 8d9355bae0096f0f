import type { HttpContext } from '@adonisjs/core/http'
import { ChangeSettings } from '#authorities/actions/change_settings'
import { identityProviderOrFail } from '#accounts/queries/identity_provider'
import { assertAdministrator } from '#back_office/assert_administrator'
import { paths } from '#back_office/paths'
import { recentProof } from '#back_office/recent_proof'
import { organisationsValidator } from '#back_office/validators/identity_validators'
import { agentIdentitiesPage } from '#back_office/view_models/agent_identities_page'
import { checkInput } from '#shared/pages/check_input'

/** Whose professionals the town admits by their identity. */
export default class IdentityOrganisationsController {
  async update(ctx: HttpContext) {
    assertAdministrator(ctx)
    const provider = await identityProviderOrFail('agents')
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, paths.agentIdentities)
    const [invalid, input] = await checkInput(organisationsValidator, ctx.request.body())
    if (invalid) {
      ctx.response.status(422)
      const page = await agentIdentitiesPage(provider, {
        typed: String(ctx.request.input('sirets', '')),
        error: 'Un SIRET a quatorze chiffres. Écrivez un SIRET par ligne, vingt au plus.',
      })
      return ctx.view.render('pages/office/identity/index', { page })
    }
    await new ChangeSettings().handle({
      authority: ctx.authority,
      settings: { agentSirets: [...new Set(input.sirets)] },
    })
    ctx.session.flash('success', 'Le réglage est enregistré.')
    return ctx.response.redirect().status(303).toPath(paths.agentIdentities)
  }
}
