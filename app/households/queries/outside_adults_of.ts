import Individual from '#households/models/individual'

/** The adults outside a household who hold a role in it (« adultes extérieurs »). */
export function outsideAdultsOf(householdId: string): Promise<Individual[]> {
  return Individual.query()
    .where('household_id', householdId)
    .where('outside', true)
    .whereNull('archived_at')
    .orderBy('id')
}
