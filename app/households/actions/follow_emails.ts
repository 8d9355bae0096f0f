import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { followEmail } from '#households/actions/follow_email'
import { peopleOf } from '#households/queries/people_of'

/**
 * The accounts of a household sign in with the addresses of their people.
 *
 * @throws E_EMAIL_UNAVAILABLE
 */
export async function followEmails(
  householdId: string,
  trx: TransactionClientContract
): Promise<void> {
  for (const person of await peopleOf(householdId, trx)) await followEmail(person, trx)
}
