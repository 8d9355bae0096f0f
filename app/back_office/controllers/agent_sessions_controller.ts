import type { HttpContext } from '@adonisjs/core/http'
import { RevokeSessions } from '#accounts/actions/revoke_sessions'
import { paths } from '#back_office/paths'

/** The devices on which an agent's account is open. */
export default class AgentSessionsController {
  /** One of them; of this browser, « Me déconnecter » is the way. What has ended meanwhile, or is somebody else's, changes nothing. */
  async destroy({ agent, agentSession, params, response, session }: HttpContext) {
    const except = agentSession.id
    await new RevokeSessions().handle({ account: agent, sessionId: params.id, except })
    session.flash('success', 'L’appareil est déconnecté.')
    return response.redirect().status(303).toPath(paths.security)
  }
}
