import { duplicateMarks, type ComparedFamily } from '#households/duplicate_signs'
import Household from '#households/models/household'
import { householdsBearing } from '#households/queries/households_bearing'

/** The accounts, with their people, that a family who comes to the counter probably has already. */
export async function likelyHouseholds(family: ComparedFamily): Promise<Household[]> {
  const ids = await householdsBearing(duplicateMarks(family))
  return Household.query()
    .whereIn('id', ids)
    .whereNot('state', 'archived')
    .preload('individuals', (people) => people.whereNull('archived_at').orderBy('created_at'))
    .orderBy('number')
}
