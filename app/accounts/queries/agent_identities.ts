import AccountIdentity from '#accounts/models/account_identity'
import AgentAccount from '#accounts/models/agent_account'

/** A tie with the agent whose account it opens. */
export interface AgentIdentity {
  tie: AccountIdentity
  agent: AgentAccount
}

/** Every active agent of the town, and the identities of a provider that open their accounts, by name. */
export async function agentIdentities(provider: string) {
  const agents = await AgentAccount.query().orderBy('last_name').orderBy('first_name').orderBy('id')
  const ties = await AccountIdentity.query().where('provider', provider).whereNotNull('agent_id')
  const byAgent = new Map(ties.map((tie) => [tie.agentId, tie]))
  const tied = agents.flatMap((agent): AgentIdentity[] => {
    const tie = byAgent.get(agent.id)
    return tie ? [{ tie, agent }] : []
  })
  const free = agents.filter(({ id, active }) => active && !byAgent.has(id))
  return { tied, free }
}
