import Household from '#households/models/household'

const BATCH = 200

/** Accounts that have changed since they were last compared with the others, or never were, from an identifier on. */
export async function householdsToCompare(after: string): Promise<string[]> {
  const households = await Household.query()
    .select('id')
    .whereRaw('compared_version <> version')
    .if(after, (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(BATCH)
  return households.map(({ id }) => id)
}
