import type { HttpContext } from '@adonisjs/core/http'
import { RevokeSessions } from '#accounts/actions/revoke_sessions'
import { CITIZEN_SESSION } from '#accounts/session_keys'
import { closeSession } from '#front_office/sign_in_session'
import { sessionLines } from '#front_office/view_models/session_lines'
import { accountOf } from '#front_office/visitor'

/** « Mes connexions »: the devices on which the account is open. */
export default class CitizenSessionsController {
  async index(ctx: HttpContext) {
    const sessions = await sessionLines(accountOf(ctx), ctx.session.get(CITIZEN_SESSION))
    return ctx.view.render('pages/account/sessions', { sessions })
  }

  /** Of this browser, it signs out; a session that has ended meanwhile, or is somebody else's, changes nothing. */
  async destroy(ctx: HttpContext) {
    const { params, response, session } = ctx
    if (params.id === session.get(CITIZEN_SESSION)) {
      const farewell = await closeSession(ctx)
      session.flash('success', 'Vous êtes déconnecté.')
      return response
        .redirect()
        .status(303)
        .toPath(farewell ?? '/')
    }
    await new RevokeSessions().handle({ account: accountOf(ctx), sessionId: params.id })
    session.flash('success', 'L’appareil est déconnecté.')
    return response.redirect().status(303).toPath('/compte/connexions')
  }
}
