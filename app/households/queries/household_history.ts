import HouseholdEvent from '#households/models/household_event'

const SHOWN = 50

/** What happened to an account, the latest first; the last fifty lines. */
export function householdHistory(householdId: string): Promise<HouseholdEvent[]> {
  return HouseholdEvent.query()
    .where('household_id', householdId)
    .orderBy('id', 'desc')
    .limit(SHOWN)
}
