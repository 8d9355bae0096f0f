import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type { AgentRights } from '#accounts/queries/agent_rights'
import Household from '#households/models/household'

/**
 * The accounts that an agent may read: all of the town's for who holds a right
 * on one category, none for who holds none. What stands behind a request
 * without account is no account.
 */
export function readableHouseholds(
  rights: AgentRights
): ModelQueryBuilderContract<typeof Household, Household> {
  const households = Household.query().where('temporary', false)
  return rights.none ? households.whereRaw('1 = 0') : households
}
