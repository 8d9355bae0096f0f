import { ownedBy, type Account } from '#accounts/account_owner'
import AccountIdentity from '#accounts/models/account_identity'

/** The identity of this provider that opens the account; `null` without one. */
export function identityOf(account: Account, provider: string): Promise<AccountIdentity | null> {
  return AccountIdentity.query().where(ownedBy(account)).where('provider', provider).first()
}
