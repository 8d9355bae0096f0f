import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import { E_EMAIL_UNAVAILABLE } from '#accounts/errors'
import { refuseGuessable } from '#accounts/guessable_password'
import CitizenAccount from '#accounts/models/citizen_account'
import { freeLogin } from '#accounts/queries/free_login'

interface Input {
  householdId: string
  individualId: string
  firstName: string
  lastName: string
  /** Without one, he signs in with his login alone. */
  email: string | null
  password: string
}

/**
 * Gives a person of a household the credentials that he signs in with, as part
 * of the transaction that writes the household.
 *
 * @throws E_EMAIL_UNAVAILABLE when the address already belongs to an account
 * @throws E_GUESSABLE_PASSWORD
 */
export class OpenCitizenAccount {
  async within(input: Input, trx: TransactionClientContract): Promise<CitizenAccount> {
    const email = input.email?.trim().toLowerCase() ?? null
    const taken =
      email && (await CitizenAccount.query({ client: trx }).where('email', email).first())
    if (taken) throw new E_EMAIL_UNAVAILABLE()

    const login = await freeLogin(input, trx)
    refuseGuessable(input.password, { login, email })

    const account = new CitizenAccount()
    account.merge({
      householdId: input.householdId,
      individualId: input.individualId,
      login,
      email,
      password: input.password,
      createdAt: now(),
    })
    return account.useTransaction(trx).save()
  }
}
