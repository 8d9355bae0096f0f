import type { PostalAddress } from '#kernel/define_teleservice'

const PLACE = ['streetName', 'postalCode', 'city'] as const
const CODES = ['streetMatriculation', 'streetRivoliCode', 'cityInseeCode'] as const

/**
 * A page without script sends the codes of an address back as it got them: with another street or another town, they are
 * those of the address of before, and go.
 */
export function withOwnCodes(address: PostalAddress, before: PostalAddress | null): PostalAddress {
  const hasMoved = PLACE.some((line) => address[line] !== before?.[line])
  const hasOldCodes = CODES.every((code) => (address[code] ?? '') === (before?.[code] ?? ''))
  return hasMoved && hasOldCodes ? withoutCodes(address) : address
}

/** What forms are filled in with: they ask for no codes. */
export function withoutCodes(address: PostalAddress): PostalAddress {
  const typed = { ...address }
  for (const code of CODES) delete typed[code]
  return typed
}
