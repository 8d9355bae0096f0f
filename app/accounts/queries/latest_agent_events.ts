import type AgentAccount from '#accounts/models/agent_account'
import AgentEvent from '#accounts/models/agent_event'

const SHOWN = 10

/** The latest first; of every agent of the town without one. */
export function latestAgentEvents(agent?: AgentAccount): Promise<AgentEvent[]> {
  return AgentEvent.query()
    .if(agent, (query) => query.where('agent_id', agent?.id ?? ''))
    .orderBy('id', 'desc')
    .limit(SHOWN)
}
