import Document from '#documents/models/document'

/** How many documents an account has, whichever requests they serve. */
export async function countHouseholdDocuments(householdId: string): Promise<number> {
  const [row] = await Document.query().where('household_id', householdId).count('* as total')
  return Number(row.$extras.total)
}
