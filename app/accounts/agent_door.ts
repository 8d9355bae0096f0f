import type { HttpContext } from '@adonisjs/core/http'
import { OpenSession } from '#accounts/actions/open_session'
import { RevokeSessions } from '#accounts/actions/revoke_sessions'
import type AgentAccount from '#accounts/models/agent_account'
import type { SecondFactor, SignInMeans } from '#accounts/models/account_session'
import { identityTokenOf } from '#accounts/queries/identity_token_of'
import { AGENT_SESSION } from '#accounts/session_keys'

export interface AgentProof {
  means?: SignInMeans
  secondFactor?: SecondFactor | null
  /** Of the identity provider that he came through. */
  identityToken?: string | null
}

/** Opens the session of an agent who has proven all that is asked of him. */
export async function openAgentSession(
  { auth, request, session }: HttpContext,
  agent: AgentAccount,
  proof: AgentProof
): Promise<void> {
  const userAgent = request.header('user-agent')
  const opened = await new OpenSession().handle({ account: agent, userAgent, ...proof })
  await auth.use('agent').login(agent)
  session.put(AGENT_SESSION, opened.id)
}

/**
 * Ends the agent's session of this browser, for good; nothing happens when there is none.
 *
 * @returns what ends the identity provider's session too, when this one was opened by it
 */
export async function closeAgentSession({ auth, session }: HttpContext): Promise<string | null> {
  const guard = auth.use('agent')
  const sessionId: unknown = session.pull(AGENT_SESSION)
  let token: string | null = null
  if ((await guard.check()) && typeof sessionId === 'string') {
    token = await identityTokenOf(sessionId)
    await new RevokeSessions().handle({ account: guard.getUserOrFail(), sessionId })
  }
  await guard.logout()
  return token
}
