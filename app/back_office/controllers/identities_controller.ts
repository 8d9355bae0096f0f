import type { HttpContext } from '@adonisjs/core/http'
import { E_IDENTITY_UNAVAILABLE } from '#kernel/contracts/identity_provider'
import { leaveForProvider } from '#accounts/identity_visit'
import { identityProviderOrFail } from '#accounts/queries/identity_provider'
import { paths } from '#back_office/paths'
import { attempt } from '#shared/pages/attempt'

/** « S’identifier avec … »: off to the provider. */
export default class IdentitiesController {
  async create(ctx: HttpContext) {
    const provider = await identityProviderOrFail('agents')
    const [refusal, url] = await attempt([E_IDENTITY_UNAVAILABLE], () =>
      leaveForProvider(ctx, provider, paths.identityReturn)
    )
    if (!refusal) return ctx.response.redirect().toPath(url)

    ctx.session.flash('error', refusal.message)
    const isSignedIn = await ctx.auth.use('agent').check()
    return ctx.response.redirect().toPath(isSignedIn ? paths.security : paths.signIn)
  }
}
