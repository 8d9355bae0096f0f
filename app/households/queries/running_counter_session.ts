import { now } from '#shared/clock'
import { agentRights, type AgentRights } from '#accounts/queries/agent_rights'
import type AgentAccount from '#accounts/models/agent_account'
import CounterSession from '#households/models/counter_session'
import Individual from '#households/models/individual'
import { householdsAtCounter } from '#households/queries/households_at_counter'
import type { Citizen } from '#households/queries/signed_in_citizen'

/** The key of the agent's session under which the mode is found again. */
export const COUNTER_KEY = 'counter_session'

/** An agent at the counter and the household he acts for. */
export interface CounterMode {
  session: CounterSession
  agent: AgentAccount
  rights: AgentRights
  /** The household as its own citizen would be known, save that no account is opened. */
  citizen: Citizen
  /** « la famille Martin (compte n° 12) », which histories write beside the agent. */
  label: string
}

/** `null` once the mode has ended, was forgotten, or the town has blocked the household meanwhile. */
export async function runningCounterSession(
  id: string,
  agent: AgentAccount
): Promise<CounterMode | null> {
  const session = await CounterSession.query().where('id', id).where('agent_id', agent.id).first()
  if (!session?.isRunningAt(now())) return null

  const household = await householdsAtCounter(agent).where('id', session.householdId).first()
  const individual = await Individual.query()
    .where('id', session.individualId)
    .where('household_id', session.householdId)
    .whereNull('archived_at')
    .where('outside', false)
    .first()
  if (!household || !individual) return null
  return {
    session,
    agent,
    rights: await agentRights(agent),
    citizen: { account: null, household, individual },
    label: `la famille ${individual.lastName} (compte n° ${household.number})`,
  }
}
