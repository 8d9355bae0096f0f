import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import CitizenAccount from '#accounts/models/citizen_account'

/** The credentials that a household signs in with: those of its first adult who has some. */
export function findHouseholdAccount(
  householdId: string,
  trx?: TransactionClientContract
): Promise<CitizenAccount | null> {
  return CitizenAccount.query({ client: trx })
    .where('household_id', householdId)
    .orderBy('id')
    .first()
}
