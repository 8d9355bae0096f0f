import type { HttpContext } from '@adonisjs/core/http'
import { RevokeCitizenSessions } from '#accounts/actions/revoke_citizen_sessions'
import { closeSession } from '#front_office/sign_in_session'
import { accountOf } from '#front_office/visitor'

/** « Se déconnecter partout ». */
export default class SignOutsController {
  async store(ctx: HttpContext) {
    const { id } = accountOf(ctx)
    const farewell = await closeSession(ctx)
    await new RevokeCitizenSessions().handle({ accountId: id })
    ctx.session.flash('success', 'Vous êtes déconnecté de tous vos appareils.')
    return ctx.response
      .redirect()
      .status(303)
      .toPath(farewell ?? '/connexion')
  }
}
