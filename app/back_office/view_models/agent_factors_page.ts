import type { HttpContext } from '@adonisjs/core/http'
import { frenchCount } from '#shared/french_counts'
import { AGENT_PROFILES, type AgentProfile } from '#authorities/settings'
import type AgentAccount from '#accounts/models/agent_account'
import { agentsWithFactors, type AgentWithFactors } from '#accounts/queries/agents_with_factors'
import { latestAgentEvents } from '#accounts/queries/latest_agent_events'
import { paths } from '#back_office/paths'
import { agentEventLines } from '#back_office/view_models/agent_event_lines'

const PROFILES: Record<AgentProfile, string> = {
  agent: 'Tous les agents',
  manager: 'Les agents qui ont le droit «\u00a0Management\u00a0» sur une catégorie',
  administrator: 'Les administrateurs',
}

/** « Double authentification des agents » */
export async function agentFactorsPage({ agent: self, authority }: HttpContext) {
  const { secondFactorProfiles, secondFactorFrom } = authority.configuration
  const agents = await agentsWithFactors()
  const names = new Map(agents.map(({ agent }) => [agent.id, agent.fullName]))
  const events = agentEventLines(await latestAgentEvents())
  return {
    profiles: AGENT_PROFILES.map((value) => ({ value, label: PROFILES[value] })),
    wanted: secondFactorProfiles,
    from: secondFactorFrom ?? '',
    events: events.map(({ agentId, label, facts }) => ({
      label,
      facts: [names.get(agentId) ?? 'Ancien agent', ...facts],
    })),
    agents: agents.map((one) => ({
      id: one.agent.id,
      name: one.agent.fullName,
      facts: [one.agent.login, profileOf(one.agent)],
      factors: factorsOf(one),
      mayReset: factorsOf(one) !== '' && one.agent.id !== self.id,
      action: paths.agentFactor(one.agent),
    })),
  }
}

function profileOf({ isAdministrator, rights }: AgentAccount): string {
  if (isAdministrator) return 'Administrateur'
  return rights.some(({ profile }) => profile === 'manage') ? 'Manager' : 'Agent'
}

function factorsOf({ hasAuthenticator, passkeys }: AgentWithFactors): string {
  return [
    hasAuthenticator ? 'application' : '',
    passkeys > 0 ? frenchCount(passkeys, 'clé d’accès', 'clés d’accès', 'feminine') : '',
  ]
    .filter(Boolean)
    .join(', ')
}
