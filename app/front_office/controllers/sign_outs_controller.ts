import type { HttpContext } from '@adonisjs/core/http'
import { RevokeSessions } from '#accounts/actions/revoke_sessions'
import { closeSession } from '#front_office/sign_in_session'
import { accountOf } from '#front_office/visitor'

/** « Se déconnecter partout ». */
export default class SignOutsController {
  async store(ctx: HttpContext) {
    const account = accountOf(ctx)
    const farewell = await closeSession(ctx)
    await new RevokeSessions().handle({ account })
    ctx.session.flash('success', 'Vous êtes déconnecté de tous vos appareils.')
    return ctx.response
      .redirect()
      .status(303)
      .toPath(farewell ?? '/connexion')
  }
}
