import type { HttpContext } from '@adonisjs/core/http'
import type AgentAccount from '#accounts/models/agent_account'
import { agentsHolding } from '#accounts/queries/agents_holding'

/** Those for whom this agent may declare an absence: himself, and whoever works on a category that he manages. */
export async function managedAgents({ agent, rights }: HttpContext): Promise<AgentAccount[]> {
  const others = await agentsHolding('write', rights.categoryIdsFor('manage'))
  return [agent, ...others.filter(({ id }) => id !== agent.id)]
}

/**
 * One of them.
 *
 * @param id himself without one
 */
export async function managedAgent(ctx: HttpContext, id?: string): Promise<AgentAccount | null> {
  if (!id || id === ctx.agent.id) return ctx.agent
  const agents = await managedAgents(ctx)
  return agents.find((agent) => agent.id === id) ?? null
}
