import type { PostalAddress } from '#kernel/define_teleservice'
import { stableJson } from '#kernel/forms/stable_json'
import { nameKey } from '#households/duplicate_signs'
import type Individual from '#households/models/individual'

/** What two sheets of one person may say differently: an agent chooses what is kept, field by field. */
export const MERGED_FIELDS = [
  'title',
  'lastName',
  'firstName',
  'nameOfUse',
  'familyStatus',
  'birthDate',
  'sex',
  'email',
  'homePhone',
  'mobilePhone',
  'officePhone',
  'address',
] as const satisfies (keyof Individual)[]
export type MergedField = (typeof MERGED_FIELDS)[number]
export type MergedValue = string | PostalAddress | null

type Sheet = Pick<Individual, MergedField>

/** Where two sheets differ, and whether the second one fills what the first leaves empty. */
export function differingFields(
  kept: Sheet,
  merged: Sheet
): { field: MergedField; isFilling: boolean }[] {
  return MERGED_FIELDS.filter(
    (field) => merged[field] && stableJson(merged[field]) !== stableJson(kept[field])
  ).map((field) => ({ field, isFilling: !kept[field] }))
}

type Person = Pick<Individual, 'id' | 'kind' | 'outside' | MergedField>

/** May both be one person? A child is no adult, and a member no outside adult. */
export function mayBeOne(one: Person, other: Person): boolean {
  return one.id !== other.id && one.kind === other.kind && one.outside === other.outside
}

/**
 * Are both probably one person: the same name, however it is written, and no
 * other birth date?
 */
export function isProbablyOne(one: Person, other: Person): boolean {
  const sameName = nameKey(one) === nameKey(other)
  const sameBirth = !one.birthDate || !other.birthDate || one.birthDate === other.birthDate
  return mayBeOne(one, other) && sameName && sameBirth
}

/**
 * Who of the merged household probably is who of the kept one, each at most once.
 *
 * @returns identifiers: of the merged, then of the kept person
 */
export function probableMatches(kept: Person[], merged: Person[]): Map<string, string> {
  const matches = new Map<string, string>()
  for (const person of merged) {
    const taken = [...matches.values()]
    const same = kept.find((one) => !taken.includes(one.id) && isProbablyOne(one, person))
    if (same) matches.set(person.id, same.id)
  }
  return matches
}
