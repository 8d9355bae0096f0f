import { AsyncLocalStorage } from 'node:async_hooks'
import { E_NO_CURRENT_AUTHORITY } from '#authorities/errors'
import type Authority from '#authorities/models/authority'

const storage = new AsyncLocalStorage<Authority>()

/**
 * Runs `work` for one authority: every query of a tenant-owned model inside it
 * is limited to that authority's rows.
 */
export function runForAuthority<T>(authority: Authority, work: () => T): T {
  return storage.run(authority, work)
}

/**
 * The authority being served.
 *
 * @throws E_NO_CURRENT_AUTHORITY outside `runForAuthority`: forgetting the scope fails closed.
 */
export function currentAuthority(): Authority {
  const authority = storage.getStore()
  if (!authority) throw new E_NO_CURRENT_AUTHORITY()
  return authority
}

export function currentAuthorityId(): string {
  return currentAuthority().id
}

export function hasCurrentAuthority(): boolean {
  return storage.getStore() !== undefined
}
