import type { HttpContext } from '@adonisjs/core/http'
import { now } from '#shared/clock'
import { closeAgentSession, openAgentSession, type AgentProof } from '#accounts/agent_door'
import AgentAccount from '#accounts/models/agent_account'
import { hasSecondFactor } from '#accounts/queries/second_factors_of'
import { paths } from '#back_office/paths'
import { recentProof } from '#back_office/recent_proof'

const PENDING_KEY = 'agent_half_signed_in'
/** Time to look for one's telephone. */
const MINUTES = 10

interface HalfSignedIn extends AgentProof {
  agentId: string
  since: string
}

/**
 * Goes on with an agent whose first factor has just been proven – or both, when `proof` says the second: to the page that he asked for, or
 * to the second factor first. Until then he is nobody: the session only remembers who is being asked.
 *
 * @returns where to
 */
export async function admit(
  ctx: HttpContext,
  agent: AgentAccount,
  proof: AgentProof = {}
): Promise<string> {
  if (proof.secondFactor || !(await hasSecondFactor(agent))) {
    await openSession(ctx, agent, proof)
    return pullDestination(ctx)
  }
  // Who was signed in here before is no longer.
  await closeAgentSession(ctx)
  ctx.session.put(PENDING_KEY, { ...proof, agentId: agent.id, since: now().toISO() })
  return paths.signInCheck
}

/** Whom the second factor is asked of, and by what he came; `null` when nobody, or too long ago. */
export async function halfSignedIn({ session }: HttpContext) {
  const kept = session.get(PENDING_KEY) as HalfSignedIn | undefined
  const tooOld = now().minus({ minutes: MINUTES }).toISO() ?? ''
  if (!kept || kept.since <= tooOld) return null
  const { agentId, since, ...proof } = kept
  const agent = await AgentAccount.query().where('id', agentId).where('active', true).first()
  return agent && { agent, proof }
}

/** Opens the session of an agent who has proven all that is asked of him. */
export async function openSession(ctx: HttpContext, agent: AgentAccount, proof: AgentProof = {}) {
  ctx.session.forget(PENDING_KEY)
  await openAgentSession(ctx, agent, proof)
  // A provider may remember somebody for hours: that he is still there is proven by what is his here.
  if (proof.means !== 'identity') recentProof.mark(ctx)
}

/** Where the agent was going when he had to sign in; forgotten once read. */
export function pullDestination({ session }: HttpContext): string {
  const path: unknown = session.pull('after_agent_sign_in')
  return typeof path === 'string' && path.startsWith('/backoffice/') ? path : paths.home
}
