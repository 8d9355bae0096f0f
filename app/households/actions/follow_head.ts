import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import CitizenAccount from '#accounts/models/citizen_account'
import { followEmail } from '#households/actions/follow_email'
import { tellNewHead } from '#households/actions/tell_new_head'
import type Household from '#households/models/household'
import Individual from '#households/models/individual'

/**
 * The account belongs to whoever is at the head of the household, and signs in with his
 * e-mail – with none when he has none. The login stays, so that nobody is locked out by a name
 * that changed. A new head and the former one are told.
 *
 * @throws E_EMAIL_UNAVAILABLE when another account signs in with it
 */
export async function followHead(
  household: Pick<Household, 'id' | 'number' | 'version'>,
  trx: TransactionClientContract
): Promise<void> {
  const head = await Individual.query({ client: trx })
    .where('household_id', household.id)
    .where('is_household_head', true)
    .first()
  const account = await CitizenAccount.query({ client: trx })
    .where('household_id', household.id)
    .first()
  if (!head || !account) return
  const former = { individualId: account.individualId, email: account.email }
  if (former.individualId === head.id) return followEmail(head, trx)

  account.merge({ individualId: head.id, email: head.email ? former.email : null })
  await account.useTransaction(trx).save()
  await followEmail(head, trx)
  await tellNewHead({ household, head, login: account.login, formerEmail: former.email }, trx)
}
