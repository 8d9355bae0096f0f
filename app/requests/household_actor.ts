import type { HouseholdActor } from '#households/actions/record_household_event'
import type { RequestActor } from '#requests/actor'

/** Who does something to a request, as the history of the household names him. */
export function householdActor({ kind, id, name }: RequestActor): HouseholdActor {
  return { kind: kind === 'agent' ? 'agent' : 'citizen', id, name }
}
