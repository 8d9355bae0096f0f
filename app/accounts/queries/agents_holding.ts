import AgentAccount from '#accounts/models/agent_account'
import CategoryRight from '#accounts/models/category_right'
import { CATEGORY_PROFILES, grants, type CategoryProfile } from '#accounts/rights'

/** The active agents who hold a profile, or a stronger one, on one of these categories, by name. */
export async function agentsHolding(
  profile: CategoryProfile,
  categoryIds: readonly string[]
): Promise<AgentAccount[]> {
  const profiles = CATEGORY_PROFILES.filter((held) => grants(held, profile))
  const holders = CategoryRight.query()
    .select('agent_id')
    .whereIn('category_id', [...categoryIds])
    .whereIn('profile', profiles)
  return AgentAccount.query()
    .where('active', true)
    .whereIn('id', holders)
    .orderBy('last_name')
    .orderBy('first_name')
}
