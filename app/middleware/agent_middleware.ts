import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { AGENT_SESSION } from '#accounts/session_keys'
import type AgentAccount from '#accounts/models/agent_account'
import type AccountSession from '#accounts/models/account_session'
import { agentRights, type AgentRights } from '#accounts/queries/agent_rights'
import { findRunningSession } from '#accounts/queries/running_sessions'
import { owesSecondFactor } from '#accounts/queries/second_factor_duty'

/** Where an agent adds the second factor that his town wants of him, by the names of their routes: nothing else is open to him before. */
const OPEN_BEFORE_FACTOR =
  /^back_office\.(security|agent_proofs|authenticators|agent_passkeys|agent_passkey_challenges|recovery_codes)\./

/** Pages of the back office: an agent signs in first, then comes back to the page he asked for. */
export default class AgentMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const agent = await signedInAgent(ctx)
    if (!agent) return this.#sendToSignIn(ctx)

    ctx.agent = agent
    ctx.rights = await agentRights(agent)
    ctx.owesSecondFactor = owesSecondFactor(ctx, ctx.agentSession)
    if (ctx.owesSecondFactor && !OPEN_BEFORE_FACTOR.test(ctx.route?.name ?? '')) {
      return ctx.response.redirect().status(303).toPath('/backoffice/securite')
    }
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

/** An account that was deactivated, or whose session was ended from elsewhere, is signed out of this browser. */
export async function signedInAgent(ctx: HttpContext): Promise<AgentAccount | null> {
  const guard = ctx.auth.use('agent')
  if (!(await guard.check())) return null

  const agent = guard.getUserOrFail()
  const session = ctx.agentSession ?? (agent.active && (await sessionOf(ctx, agent)))
  if (session) {
    ctx.agentSession = session
    return agent
  }
  await guard.logout()
  return null
}

async function sessionOf({ session }: HttpContext, agent: AgentAccount) {
  const id: unknown = session.get(AGENT_SESSION)
  return typeof id === 'string' ? findRunningSession(agent, id) : null
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** Who is signed in on the back office, by which session, and what he may do there. */
    agent: AgentAccount
    agentSession: AccountSession
    rights: AgentRights
    /** Must he add a second factor before anything else? */
    owesSecondFactor: boolean
  }
}
