import Authority from '#authorities/models/authority'
import AuthorityHost from '#authorities/models/authority_host'

const KEPT_FOR_MS = 30_000
const cache = new Map<string, { authority: Authority; until: number }>()

/** The authority behind a host name, remembered for half a minute; `null` when there is none. */
export async function findAuthorityByHost(host: string): Promise<Authority | null> {
  const known = cache.get(host)
  if (known && known.until > Date.now()) return known.authority

  const row = await AuthorityHost.find(host)
  const authority = row && (await Authority.find(row.authorityId))
  if (authority) cache.set(host, { authority, until: Date.now() + KEPT_FOR_MS })
  return authority
}

/** Called when an authority changes, so that this process sees it at once. */
export function forgetAuthorities(): void {
  cache.clear()
}
