import UnreachableAddress from '#households/models/unreachable_address'

/** Those of these e-mail addresses that do not receive, by address in lower case. */
export async function unreachableAddresses(
  addresses: readonly (string | null | undefined)[]
): Promise<Map<string, UnreachableAddress>> {
  const known = [...new Set(addresses.flatMap((one) => (one ? [one.toLowerCase()] : [])))]
  if (known.length === 0) return new Map()
  const found = await UnreachableAddress.query().whereIn('address', known)
  return new Map(found.map((one) => [one.address, one]))
}
