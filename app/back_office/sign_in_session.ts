import type { HttpContext } from '@adonisjs/core/http'
import { AGENT_MARK } from '#accounts/agent_session'
import { passwordMark } from '#accounts/password_mark'
import type AgentAccount from '#accounts/models/agent_account'
import { paths } from '#back_office/paths'

/** Opens the session of an agent whose password has just been verified. */
export async function openSession({ auth, session }: HttpContext, agent: AgentAccount) {
  await auth.use('agent').login(agent)
  session.put(AGENT_MARK, passwordMark(agent))
}

/** Where the agent was going when he had to sign in; forgotten once read. */
export function pullDestination({ session }: HttpContext): string {
  const path: unknown = session.pull('after_agent_sign_in')
  return typeof path === 'string' && path.startsWith('/backoffice/') ? path : paths.home
}
