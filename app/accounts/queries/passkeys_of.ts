import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { ownedBy, type Account } from '#accounts/account_owner'
import Passkey from '#accounts/models/passkey'

/** The keys that open an account, in the order in which they were added. */
export function passkeysOf(account: Account, trx?: TransactionClientContract): Promise<Passkey[]> {
  return Passkey.query({ client: trx }).where(ownedBy(account)).orderBy('id')
}
