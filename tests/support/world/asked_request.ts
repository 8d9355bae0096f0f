import type AgentAccount from '#accounts/models/agent_account'
import type { RequestActor } from '#requests/actor'
import { PerformTransition } from '#requests/actions/perform_transition'
import type { AskedItem } from '#requests/completion'
import type ServiceRequest from '#requests/models/service_request'
import { aHousehold, anAgent, aRequest } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'
import type { Town } from '#tests/support/world/town'

export interface AskedRequest {
  family: Family
  agent: AgentAccount
  actor: RequestActor
  request: ServiceRequest
}

/** A canteen registration that an agent declared incomplete, with what he asks for. */
export async function anAskedRequest(
  town: Town,
  items: AskedItem[],
  answerByOn?: string
): Promise<AskedRequest> {
  const family = await aHousehold(town).headedBy('Nadia', 'Benali').withChild('Léa')
  const agent = await anAgent(town).named('Maud', 'Petit').with('school', 'write')
  const actor: RequestActor = { kind: 'agent', id: agent.id, name: agent.fullName }
  const pending = await aRequest(town, 'school_canteen_registration')
    .by(family)
    .about(family.child('Léa'))
  const request = await town.run(() =>
    new PerformTransition().handle({
      requestId: pending.id,
      transition: 'mark_incomplete',
      actor,
      version: pending.version,
      reason: 'Il manque des éléments.',
      asked: { items, answerByOn },
    })
  )
  return { family, agent, actor, request }
}
