import Responsibility from '#households/models/responsibility'

/** Who answers for these children. */
export async function responsibilitiesOf(childIds: string[]): Promise<Responsibility[]> {
  if (childIds.length === 0) return []
  return Responsibility.query().whereIn('child_id', childIds).orderBy('id')
}
