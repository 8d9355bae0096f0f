import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import { E_EMAIL_UNAVAILABLE } from '#accounts/errors'
import CitizenAccount from '#accounts/models/citizen_account'
import { freeLogin } from '#accounts/queries/free_login'

interface Input {
  householdId: string
  individualId: string
  firstName: string
  lastName: string
  email: string
  password: string
}

/**
 * Gives a person of a household the credentials that he signs in with, as part
 * of the transaction that writes the household.
 *
 * @throws E_EMAIL_UNAVAILABLE when the address already belongs to an account
 */
export class OpenCitizenAccount {
  async within(input: Input, trx: TransactionClientContract): Promise<CitizenAccount> {
    const email = input.email.trim().toLowerCase()
    const taken = await CitizenAccount.query({ client: trx }).where('email', email).first()
    if (taken) throw new E_EMAIL_UNAVAILABLE()

    const account = new CitizenAccount()
    account.merge({
      householdId: input.householdId,
      individualId: input.individualId,
      login: await freeLogin(input, trx),
      email,
      password: input.password,
      createdAt: now(),
    })
    return account.useTransaction(trx).save()
  }
}
