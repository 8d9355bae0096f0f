import AgentAccount from '#accounts/models/agent_account'
import Authenticator from '#accounts/models/authenticator'
import Passkey from '#accounts/models/passkey'

export interface AgentWithFactors {
  agent: AgentAccount
  hasAuthenticator: boolean
  passkeys: number
}

/** As many as a page can show. */
const LONGEST_LIST = 500

/** The active agents of the town with what they prove besides their passwords, by name. */
export async function agentsWithFactors(): Promise<AgentWithFactors[]> {
  const agents = await AgentAccount.query()
    .where('active', true)
    .preload('rights')
    .orderBy('last_name')
    .orderBy('first_name')
    .orderBy('id')
    .limit(LONGEST_LIST)
  const applications = await Authenticator.query().select('agent_id')
  const keys = await Passkey.query().whereNotNull('agent_id').select('agent_id')
  const withApplication = new Set(applications.map(({ agentId }) => agentId))
  return agents.map((agent) => ({
    agent,
    hasAuthenticator: withApplication.has(agent.id),
    passkeys: keys.filter(({ agentId }) => agentId === agent.id).length,
  }))
}
