import { today } from '#shared/clock'
import type AgentAccount from '#accounts/models/agent_account'
import { absencesOn } from '#accounts/queries/absences_on'
import { agentRights, type AgentRights } from '#accounts/queries/agent_rights'
import { agentsHolding } from '#accounts/queries/agents_holding'
import { OPEN_STATES } from '#requests/lifecycle'
import ServiceRequest from '#requests/models/service_request'
import { openCounts } from '#requests/queries/loads'
import { shareByLoad } from '#requests/share_by_load'

/** So many are shared at once; the manager then shares the next. */
export const MOST_SHARED = 100

export interface AgentShare {
  agent: AgentAccount
  openCount: number
  requests: ServiceRequest[]
}

export interface SharingPlan {
  shares: AgentShare[]
  /** Nobody who is there may change them. */
  left: ServiceRequest[]
  hasMore: boolean
}

/** How the requests that nobody is in charge of would be shared among the present agents, the most pressing first. */
export async function sharingPlan(rights: AgentRights): Promise<SharingPlan> {
  const found = await unassignedRequests(rights)
  const requests = found.slice(0, MOST_SHARED)
  const agents = await presentAgents(rights)
  const candidates = new Map<string, AgentRights>()
  for (const agent of agents) candidates.set(agent.id, await agentRights(agent))

  const counts = await openCounts(agents.map(({ id }) => id))
  const plan = shareByLoad(
    requests.map(({ id, teleserviceId }) => ({
      id,
      candidates: agents
        .filter((agent) => candidates.get(agent.id)?.can(teleserviceId, 'write'))
        .map((agent) => agent.id),
    })),
    new Map(agents.map(({ id }) => [id, counts.get(id) ?? 0]))
  )
  return {
    shares: agents.map((agent) => ({
      agent,
      openCount: counts.get(agent.id) ?? 0,
      requests: requests.filter(({ id }) => plan.get(id) === agent.id),
    })),
    left: requests.filter(({ id }) => !plan.has(id)),
    hasMore: found.length > MOST_SHARED,
  }
}

function unassignedRequests(rights: AgentRights): Promise<ServiceRequest[]> {
  return ServiceRequest.query()
    .select('id', 'number', 'teleservice_id', 'state', 'due_on', 'alert_on', 'requester_name')
    .whereNull('assigned_agent_id')
    .whereIn('state', [...OPEN_STATES])
    .whereIn('teleservice_id', rights.teleserviceIdsFor('manage'))
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(MOST_SHARED + 1)
}

async function presentAgents(rights: AgentRights): Promise<AgentAccount[]> {
  const absences = await absencesOn(today())
  const agents = await agentsHolding('write', rights.categoryIdsFor('manage'))
  return agents.filter(({ id }) => !absences.has(id))
}
