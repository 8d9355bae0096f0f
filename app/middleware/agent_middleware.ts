import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { AGENT_MARK } from '#accounts/agent_session'
import { passwordMark } from '#accounts/password_mark'
import type AgentAccount from '#accounts/models/agent_account'
import { agentRights, type AgentRights } from '#accounts/queries/agent_rights'

/** Pages of the back office: an agent signs in first, then comes back to the page he asked for. */
export default class AgentMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const agent = await signedInAgent(ctx)
    if (!agent) return this.#sendToSignIn(ctx)

    ctx.agent = agent
    ctx.rights = await agentRights(agent)
    ctx.view.share({
      agent: {
        fullName: agent.fullName,
        isAdministrator: agent.isAdministrator,
        canManage: ctx.rights.canAnywhere('manage'),
      },
    })
    ctx.response.header('Cache-Control', 'private, no-store')
    return next()
  }

  #sendToSignIn({ request, response, session }: HttpContext) {
    if (request.method() === 'GET') session.put('after_agent_sign_in', request.url(true))
    session.flash('info', 'Connectez-vous pour accéder à cette page.')
    return response.redirect().status(303).toPath('/backoffice/connexion')
  }
}

/** An account that was deactivated, or whose password changed, is signed out of every browser. */
export async function signedInAgent({ auth, session }: HttpContext): Promise<AgentAccount | null> {
  const guard = auth.use('agent')
  if (!(await guard.check())) return null

  const agent = guard.getUserOrFail()
  const mark: unknown = session.get(AGENT_MARK)
  if (agent.active && (!mark || mark === passwordMark(agent))) return agent

  await guard.logout()
  return null
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** Who is signed in on the back office, and what he may do there. */
    agent: AgentAccount
    rights: AgentRights
  }
}
