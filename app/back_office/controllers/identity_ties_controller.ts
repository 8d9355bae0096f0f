import type { HttpContext } from '@adonisjs/core/http'
import { signOutLater } from '#accounts/identity_sign_out'
import { forgetIdentity, pendingIdentity } from '#accounts/identity_visit'
import { identityProviderOrFail } from '#accounts/queries/identity_provider'
import { paths } from '#back_office/paths'
import { identityTiePage } from '#back_office/view_models/identity_tie_page'

/** An identity that opens no account: how its owner ties it, or whom a stranger asks. Nobody is signed in by it. */
export default class IdentityTiesController {
  async create(ctx: HttpContext) {
    const { label } = await identityProviderOrFail('agents')
    const pending = pendingIdentity(ctx, 'agents')
    if (!pending) return startAgain(ctx)
    const page = await identityTiePage(label, pending)
    if (page.isKnown) ctx.session.put('after_agent_sign_in', paths.ownIdentity)
    else ctx.response.status(403)
    return ctx.view.render('pages/office/identity/tie', { page })
  }

  /** « Ce n’est pas moi »: nor over there. */
  async destroy(ctx: HttpContext) {
    await identityProviderOrFail('agents')
    const pending = pendingIdentity(ctx, 'agents')
    forgetIdentity(ctx, 'agents')
    if (pending) signOutLater(ctx, 'agents', pending.token)
    return ctx.response
      .redirect()
      .status(303)
      .toPath(pending ? paths.identitySignOut : paths.signIn)
  }
}

function startAgain({ response, session }: HttpContext) {
  session.flash('info', 'Votre identification a expiré. Recommencez-la.')
  return response.redirect().status(303).toPath(paths.signIn)
}
