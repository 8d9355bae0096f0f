import { frenchInstant } from '#shared/french_instants'
import { agentEventWords } from '#accounts/agent_event_words'
import type AgentEvent from '#accounts/models/agent_event'

/** What happened lately to the means by which agents sign in: what, when, by whose hand. */
export function agentEventLines(events: AgentEvent[]) {
  return events.map(({ agentId, kind, detail, actorName, createdAt }) => ({
    agentId,
    label: [agentEventWords(kind).label, detail && `«\u00a0${detail}\u00a0»`]
      .filter(Boolean)
      .join(' '),
    facts: [frenchInstant(createdAt), `Par ${actorName}`],
  }))
}
