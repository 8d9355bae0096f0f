import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import CitizenAccount from '#accounts/models/citizen_account'

/** The account that this login or e-mail address designates; both are kept in lower case, and no login has an @. */
export function findCitizenAccount(
  identifier: string,
  trx?: TransactionClientContract
): Promise<CitizenAccount | null> {
  const key = identifier.trim().toLowerCase()
  return CitizenAccount.query({ client: trx })
    .where((account) => account.where('login', key).orWhere('email', key))
    .first()
}
