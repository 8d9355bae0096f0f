import type { PostalAddress } from '#kernel/define_teleservice'
import { stableJson } from '#kernel/forms/stable_json'
import { withoutCodes } from '#households/address_codes'
import type { FamilyFacts } from '#households/family_facts'

/** No form asks for the codes of an address: one that did not change, of the household or of an adult, keeps those it has. */
export function withKnownCodes(told: FamilyFacts, known: FamilyFacts): FamilyFacts {
  const complete = new Map(told)
  for (const [fact, address] of told) {
    const before = known.get(fact)
    if (isAddress(fact) && before && isSamePlace(before, address)) complete.set(fact, before)
  }
  return complete
}

function isAddress(fact: string): boolean {
  return fact === 'address' || (fact.startsWith('person/') && fact.endsWith('/address'))
}

function isSamePlace(before: unknown, address: unknown): boolean {
  return stableJson(withoutCodes(before as PostalAddress)) === stableJson(address)
}
