import { membersOf } from '#households/queries/members_of'
import { memberName } from '#front_office/view_models/household_page'

/** The names of a household's people, by their identifiers: those whom a document may concern. */
export async function memberNames(householdId: string | null): Promise<Map<string, string>> {
  if (!householdId) return new Map()
  const members = await membersOf(householdId)
  return new Map(members.map((member) => [member.id, memberName(member)]))
}
