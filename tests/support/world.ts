import { AgentBuilder } from '#tests/support/world/agent_builder'
import { HouseholdBuilder } from '#tests/support/world/household_builder'
import { RequestBuilder } from '#tests/support/world/request_builder'
import type { Town } from '#tests/support/world/town'
import { TownBuilder } from '#tests/support/world/town_builder'

/**
 * The world that tests live in, told in the words of the town hall. Every
 * builder is awaited as a sentence:
 *
 *     const town = await aTown()
 *     const family = await aHousehold(town).withAdult('Karim', 'Petit').withChild('Léa', { birthDate: '2019-03-02' })
 *     const agent = await anAgent(town).with('school', 'write')
 *     const request = await aRequest(town, 'technical_intervention').by(family).in('incomplete')
 *
 * `client.get('/demandes').loginAs(family.account)` signs the citizen in,
 * `.withGuard('agent').loginAs(agent)` the agent. Rows are read back inside
 * the town: `town.run(() => ServiceRequest.query()…)`.
 */
export function aTown(name?: string): TownBuilder {
  return new TownBuilder(name)
}

/** A household with its head (Camille Martin unless `headedBy` says otherwise), an account and an address. */
export function aHousehold(town: Town): HouseholdBuilder {
  return new HouseholdBuilder(town)
}

/** An agent without any right: `with` gives them by category. */
export function anAgent(town: Town): AgentBuilder {
  return new AgentBuilder(town)
}

/** A request filed through the real actions, then led to a state by the real transitions. */
export function aRequest(town: Town, teleserviceId: string): RequestBuilder {
  return new RequestBuilder(town, teleserviceId)
}
