import type AgentAccount from '#accounts/models/agent_account'
import type Household from '#households/models/household'
import Individual from '#households/models/individual'
import { householdsAtCounter } from '#households/queries/households_at_counter'
import { matchNames } from '#households/queries/individual_criteria'

/** « N° de compte foyer », or the beginning of the name of somebody of the household. */
export interface HouseholdCriteria {
  number?: number
  name?: string
}

/** More of them mean that the name is too short to tell families apart. */
export const MOST_HOUSEHOLDS = 20

/** The households that an agent looks for at the counter, with their members; one more than `MOST_HOUSEHOLDS` at most. */
export async function searchHouseholds(
  agent: AgentAccount,
  { number, name }: HouseholdCriteria
): Promise<Household[]> {
  if (!number && !name) return []

  const households = householdsAtCounter(agent)
    .preload('individuals', (people) => people.whereNull('archived_at').orderBy('created_at'))
    .orderBy('number')
    .limit(MOST_HOUSEHOLDS + 1)
  if (number) households.where('number', number)
  if (name) {
    const people = Individual.query()
      .select('household_id')
      .whereNull('archived_at')
      .where('outside', false)
    households.whereIn('id', matchNames(people, { lastName: name }, { table: 'individuals' }))
  }
  return households
}
