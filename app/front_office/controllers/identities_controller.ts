import type { HttpContext } from '@adonisjs/core/http'
import { E_IDENTITY_UNAVAILABLE } from '#kernel/contracts/identity_provider'
import { UntieIdentity } from '#accounts/actions/untie_identity'
import { leaveForProvider } from '#accounts/identity_visit'
import { identityProviderOrFail } from '#accounts/queries/identity_provider'
import { IDENTITY_RETURN } from '#front_office/identity_addresses'
import { accountOf } from '#front_office/visitor'
import { attempt } from '#shared/pages/attempt'

/** « S’identifier avec … »: off to the provider; and back to the password alone. */
export default class IdentitiesController {
  async create(ctx: HttpContext) {
    const provider = await identityProviderOrFail('citizens')
    const [refusal, url] = await attempt([E_IDENTITY_UNAVAILABLE], () =>
      leaveForProvider(ctx, provider, IDENTITY_RETURN)
    )
    if (refusal) {
      ctx.session.flash('error', refusal.message)
      return ctx.response.redirect().toPath(ctx.citizen ? '/compte' : '/connexion')
    }
    return ctx.response.redirect().toPath(url)
  }

  async destroy(ctx: HttpContext) {
    const provider = await identityProviderOrFail('citizens')
    await new UntieIdentity().handle({ account: accountOf(ctx), provider })
    ctx.session.flash('success', `${provider.label} n’ouvre plus votre compte.`)
    return ctx.response.redirect().status(303).toPath('/compte')
  }
}
