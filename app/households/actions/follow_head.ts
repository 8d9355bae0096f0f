import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import CitizenAccount from '#accounts/models/citizen_account'
import { followEmail } from '#households/actions/follow_email'
import Individual from '#households/models/individual'

/**
 * The account belongs to whoever is at the head of the household, and signs in with his
 * e-mail; the login stays, so that nobody is locked out by a name that changed.
 *
 * @throws E_EMAIL_UNAVAILABLE when another account signs in with it
 */
export async function followHead(
  householdId: string,
  trx: TransactionClientContract
): Promise<void> {
  const head = await Individual.query({ client: trx })
    .where('household_id', householdId)
    .where('is_household_head', true)
    .first()
  const account = await CitizenAccount.query({ client: trx })
    .where('household_id', householdId)
    .first()
  if (!head || !account) return
  await account.useTransaction(trx).merge({ individualId: head.id }).save()
  await followEmail(head, trx)
}
