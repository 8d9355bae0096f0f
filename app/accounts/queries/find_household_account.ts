import CitizenAccount from '#accounts/models/citizen_account'

/** The credentials that a household signs in with: those of its first adult who has some. */
export function findHouseholdAccount(householdId: string): Promise<CitizenAccount | null> {
  return CitizenAccount.query().where('household_id', householdId).orderBy('id').first()
}
