import type { HttpContext } from '@adonisjs/core/http'
import { RevokeSessions } from '#accounts/actions/revoke_sessions'
import { paths } from '#back_office/paths'

/** « Fermer mes autres sessions ». */
export default class OtherAgentSessionsController {
  async destroy({ agent, agentSession, response, session }: HttpContext) {
    await new RevokeSessions().handle({ account: agent, except: agentSession.id })
    session.flash('success', 'Vos autres sessions sont fermées.')
    return response.redirect().status(303).toPath(paths.security)
  }
}
