/** One fact of the catalogue, and whether a teleservice has it. */
export interface CoveragePoint {
  /** What it is about: `foodAllergy`, `foodAllergy:default`, `condition:isTenant:ownerAddress`, `list:foodDiet:NoPork`. */
  key: string
  isMet: boolean
  /** What the catalogue says, for the developer. */
  expected: string
}

export function point(key: string, isMet: boolean, expected: string): CoveragePoint {
  return { key, isMet, expected }
}

/** The name of a field as we write it: `UrgencyPhone` is `urgencyPhone`. */
export function fieldName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** Names that differ by their capitals and underscores only are the same. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => name.replaceAll('_', '').toLowerCase()
  return plain(one) === plain(other)
}
