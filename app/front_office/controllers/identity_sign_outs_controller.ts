import type { HttpContext } from '@adonisjs/core/http'
import { E_IDENTITY_UNAVAILABLE } from '#kernel/contracts/identity_provider'
import { SIGN_OUT_KEY, signedOutAddress } from '#front_office/identity_addresses'
import { identityProviderOrFail } from '#front_office/pending_identity'
import { attempt } from '#shared/pages/attempt'

interface SignOut {
  token: string
  state: string
}

/** Signed out of the town, a citizen is taken to his identity provider, whose session ends too. */
export default class IdentitySignOutsController {
  /** A page of its own: the policy of every page forbids a form to lead to another site. */
  async create(ctx: HttpContext) {
    const provider = await identityProviderOrFail()
    const signOut = ctx.session.get(SIGN_OUT_KEY) as SignOut | undefined
    if (!signOut) return ctx.response.redirect().toPath('/')
    const [refusal, url] = await attempt([E_IDENTITY_UNAVAILABLE], () =>
      provider.signOutUrl(signOut.token, signedOutAddress(ctx), signOut.state)
    )
    if (refusal) {
      ctx.session.forget(SIGN_OUT_KEY)
      return ctx.response.redirect().toPath('/')
    }
    ctx.response.header('Refresh', `0;url=${url}`)
    ctx.response.header('Cache-Control', 'private, no-store')
    return ctx.view.render('pages/account/identity_sign_out', { url, label: provider.label })
  }

  /** Anybody may come here: only who left says something. */
  async show({ request, response, session }: HttpContext) {
    const { label } = await identityProviderOrFail()
    const signOut = session.pull(SIGN_OUT_KEY) as SignOut | undefined
    if (signOut && signOut.state === request.input('state')) {
      session.flash('success', `Vous êtes déconnecté, de ${label} aussi.`)
    }
    return response.redirect().toPath('/')
  }
}
