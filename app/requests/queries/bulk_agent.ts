import AgentAccount from '#accounts/models/agent_account'
import { AgentRights, agentRights } from '#accounts/queries/agent_rights'
import type { RequestActor } from '#requests/actor'
import type BulkOperation from '#requests/models/bulk_operation'

/**
 * Who acts in an operation, with the rights that he has now: they may have been
 * withdrawn since he looked at the preview.
 */
export async function bulkAgent({
  agentId,
  agentName,
}: BulkOperation): Promise<{ actor: RequestActor; rights: AgentRights }> {
  const agent = await AgentAccount.find(agentId)
  return {
    actor: { kind: 'agent', id: agentId, name: agentName },
    rights: agent?.active ? await agentRights(agent) : new AgentRights([], false),
  }
}
