import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { E_EMAIL_UNAVAILABLE } from '#accounts/errors'
import CitizenAccount from '#accounts/models/citizen_account'
import type Individual from '#households/models/individual'

/**
 * The address that an account signs in with follows its person's e-mail.
 *
 * @throws E_EMAIL_UNAVAILABLE
 */
export async function followEmail(
  individual: Individual,
  trx: TransactionClientContract
): Promise<void> {
  const account = await CitizenAccount.query({ client: trx })
    .where('individual_id', individual.id)
    .first()
  const email = individual.email?.toLowerCase()
  if (!account || !email || account.email === email) return

  const taken = await CitizenAccount.query({ client: trx }).where('email', email).first()
  if (taken) throw new E_EMAIL_UNAVAILABLE()
  await account.useTransaction(trx).merge({ email }).save()
}
