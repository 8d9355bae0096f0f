import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Passkey from '#accounts/models/passkey'

/** The keys that open an account, in the order in which they were added. */
export function passkeysOf(
  { id }: { id: string },
  trx?: TransactionClientContract
): Promise<Passkey[]> {
  return Passkey.query({ client: trx }).where('citizen_account_id', id).orderBy('id')
}
