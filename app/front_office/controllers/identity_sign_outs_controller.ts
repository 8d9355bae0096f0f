import type { HttpContext } from '@adonisjs/core/http'
import { hasSignedOut, providerSignOut } from '#accounts/identity_sign_out'
import { identityProviderOrFail } from '#accounts/queries/identity_provider'
import { SIGNED_OUT } from '#front_office/identity_addresses'

/** Signed out of the town, a citizen is taken to his identity provider, whose session ends too. */
export default class IdentitySignOutsController {
  /** A page of its own: the policy of every page forbids a form to lead to another site. */
  async create(ctx: HttpContext) {
    const provider = await identityProviderOrFail('citizens')
    const url = await providerSignOut(ctx, provider, SIGNED_OUT)
    if (!url) return ctx.response.redirect().toPath('/')
    ctx.response.header('Refresh', `0;url=${url}`)
    ctx.response.header('Cache-Control', 'private, no-store')
    return ctx.view.render('pages/account/identity_sign_out', { url, label: provider.label })
  }

  /** Anybody may come here: only who left says something. */
  async show(ctx: HttpContext) {
    const { label } = await identityProviderOrFail('citizens')
    if (hasSignedOut(ctx, 'citizens')) {
      ctx.session.flash('success', `Vous êtes déconnecté, de ${label} aussi.`)
    }
    return ctx.response.redirect().toPath('/')
  }
}
