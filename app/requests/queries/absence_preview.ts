import type AgentAccount from '#accounts/models/agent_account'
import { agentRights } from '#accounts/queries/agent_rights'
import { OPEN_STATES } from '#requests/lifecycle'
import ServiceRequest from '#requests/models/service_request'

/** What an absence does to the open requests of an agent. */
export interface AbsencePreview {
  moving: ServiceRequest[]
  /** Those that stay with him: his replacement may not change them, or there is none. */
  staying: ServiceRequest[]
}

/** The open requests of an agent that a replacement may take over, and those that he may not, oldest first. */
export async function absencePreview(
  agentId: string,
  replacement: AgentAccount | null
): Promise<AbsencePreview> {
  const rights = replacement?.active ? await agentRights(replacement) : null
  const requests = await ServiceRequest.query()
    .select('id', 'number', 'teleservice_id', 'state', 'due_on', 'alert_on', 'requester_name')
    .where('assigned_agent_id', agentId)
    .whereIn('state', [...OPEN_STATES])
    .orderBy('submitted_at')
    .orderBy('id')
  const mayMove = ({ teleserviceId }: ServiceRequest) =>
    rights?.can(teleserviceId, 'write') ?? false
  return {
    moving: requests.filter(mayMove),
    staying: requests.filter((request) => !mayMove(request)),
  }
}
