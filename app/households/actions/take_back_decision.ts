import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { decideHousehold } from '#households/actions/decide_household'
import type { HouseholdActor } from '#households/actions/record_household_event'
import { takeBackChanges } from '#households/actions/take_back_changes'
import type { HouseholdState } from '#households/lifecycle'
import type HouseholdEvent from '#households/models/household_event'
import { lockHousehold } from '#households/queries/lock_household'

interface Input {
  /** The line of the household's history that the decision on a request left. */
  event: HouseholdEvent
  actor: HouseholdActor
}

/**
 * Takes back what a decision on a request did to the account: its state, and the changes
 * that were undone with a refusal. A state decided since in another way stays.
 */
export async function takeBackDecision(
  { event, actor }: Input,
  trx: TransactionClientContract
): Promise<HouseholdEvent | null> {
  const household = await lockHousehold(event.householdId, trx)
  const to =
    household.state === event.toValue ? (event.fromValue as HouseholdState) : household.state
  const about = { household, to, requestId: event.requestId, actor }
  return event.changes?.length && event.requestId
    ? takeBackChanges({ ...about, requestId: event.requestId, events: [event] }, trx)
    : decideHousehold(about, trx)
}
