import { type ApiClient } from '@japa/api-client'
import type { RequestState } from '#kernel/transitions'
import { runDueJobs } from '#authorities/jobs/runner'
import type AgentAccount from '#accounts/models/agent_account'
import { TakeLock } from '#requests/actions/take_lock'
import ServiceRequest from '#requests/models/service_request'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'
import { atDesk } from '#tests/functional/back_office/at_desk'

export const REPAIR = 'technical_intervention'
export const OPERATIONS = '/backoffice/operations-groupees'

export async function aTownWithRepairs(count: number) {
  const town = await aTown()
  const anne = await anAgent(town).with('technical', 'write').with('civil_status', 'read')
  const family = await aHousehold(town)
  const repairs: ServiceRequest[] = []
  for (let made = 0; made < count; made++) {
    repairs.push(await aRequest(town, REPAIR).by(family))
  }
  return { town, anne, family, repairs }
}

export async function prepare(
  client: ApiClient,
  agent: AgentAccount,
  input: object
): Promise<string> {
  const response = await atDesk(client, agent).post(OPERATIONS, input)
  response.assertStatus(303)
  return response.header('location') as string
}

export async function confirm(client: ApiClient, agent: AgentAccount, path: string, input = {}) {
  const response = await atDesk(client, agent).post(`${path}/execution`, input)
  response.assertStatus(303)
  await runDueJobs()
}

export async function undo(client: ApiClient, agent: AgentAccount, path: string) {
  const response = await atDesk(client, agent).post(`${path}/annulation`)
  response.assertStatus(303)
  await runDueJobs()
}

export function actorOf(agent: AgentAccount) {
  return { kind: 'agent', id: agent.id, name: agent.fullName } as const
}

export function holdFor(town: Town, agent: AgentAccount, { id }: ServiceRequest) {
  return town.run(() => new TakeLock().handle({ requestId: id, actor: actorOf(agent) }))
}

export async function stateOf(town: Town, { id }: ServiceRequest): Promise<RequestState> {
  const { state } = await town.run(() => ServiceRequest.findOrFail(id))
  return state
}

export async function statesOf(town: Town, requests: ServiceRequest[]): Promise<RequestState[]> {
  const states: RequestState[] = []
  for (const request of requests) states.push(await stateOf(town, request))
  return states
}

/** Rows without what every write raises. */
export async function rowsOf(town: Town, requests: ServiceRequest[]) {
  const rows = await town.run(() =>
    ServiceRequest.query()
      .whereIn(
        'id',
        requests.map(({ id }) => id)
      )
      .orderBy('id')
  )
  return rows.map((row) => {
    const { version, updatedAt, historyLength, historyHash, ...kept } = row.serialize()
    return kept
  })
}
