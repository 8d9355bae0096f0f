import type { HttpContext } from '@adonisjs/core/http'
import { E_IDENTITY_UNAVAILABLE } from '#kernel/contracts/identity_provider'
import { UntieIdentity } from '#accounts/actions/untie_identity'
import { FLOW_KEY, returnAddress } from '#front_office/identity_addresses'
import { identityProviderOrFail } from '#front_office/pending_identity'
import { accountOf } from '#front_office/visitor'
import { attempt } from '#shared/pages/attempt'

/** « S’identifier avec … »: off to the provider; and back to the password alone. */
export default class IdentitiesController {
  async create(ctx: HttpContext) {
    const provider = await identityProviderOrFail()
    const [refusal, departure] = await attempt([E_IDENTITY_UNAVAILABLE], () =>
      provider.begin(returnAddress(ctx))
    )
    if (refusal) {
      ctx.session.flash('error', refusal.message)
      return ctx.response.redirect().toPath(ctx.citizen ? '/compte' : '/connexion')
    }
    ctx.session.put(FLOW_KEY, departure.flow)
    return ctx.response.redirect().toPath(departure.url)
  }

  async destroy(ctx: HttpContext) {
    const { key, label } = await identityProviderOrFail()
    await new UntieIdentity().handle({ account: accountOf(ctx), provider: key })
    ctx.session.flash('success', `${label} n’ouvre plus votre compte.`)
    return ctx.response.redirect().status(303).toPath('/compte')
  }
}
