import { today } from '#shared/clock'
import type { AgentProfile } from '#authorities/settings'
import { currentAuthority } from '#authorities/tenancy'
import type AgentAccount from '#accounts/models/agent_account'
import type AccountSession from '#accounts/models/account_session'
import type { AgentRights } from '#accounts/queries/agent_rights'

/** Who he is to the town's setting: everybody is an agent, some are more. */
function profilesOf(agent: AgentAccount, rights: AgentRights): AgentProfile[] {
  return [
    'agent' as const,
    ...(rights.canAnywhere('manage') ? (['manager'] as const) : []),
    ...(agent.isAdministrator ? (['administrator'] as const) : []),
  ]
}

/**
 * Does the town want a second factor of this agent?
 *
 * @returns since which day, `YYYY-MM-DD`, perhaps one that is still to come; `null` when it does not
 */
export function secondFactorDuty(agent: AgentAccount, rights: AgentRights): string | null {
  const { secondFactorProfiles, secondFactorFrom } = currentAuthority().configuration
  const isMeant = profilesOf(agent, rights).some((one) => secondFactorProfiles.includes(one))
  return isMeant ? (secondFactorFrom ?? today()) : null
}

/** Has he to add one before anything else? What a session proved is written in its row. */
export function owesSecondFactor(
  { agent, rights }: { agent: AgentAccount; rights: AgentRights },
  { secondFactor }: Pick<AccountSession, 'secondFactor'>
): boolean {
  const since = secondFactorDuty(agent, rights)
  return secondFactor === null && since !== null && since <= today()
}
