import Individual from '#households/models/individual'

/** A present member of this household; a stranger's id is not found. */
export function findMember(householdId: string, memberId: string): Promise<Individual> {
  return Individual.query()
    .where('id', memberId)
    .where('household_id', householdId)
    .whereNull('archived_at')
    .where('outside', false)
    .firstOrFail()
}
