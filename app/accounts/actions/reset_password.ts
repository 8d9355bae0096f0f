import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import { RevokeSessions } from '#accounts/actions/revoke_sessions'
import { forgetFailures } from '#accounts/attempts'
import { refuseGuessable } from '#accounts/guessable_password'
import CitizenAccount from '#accounts/models/citizen_account'
import PasswordReset from '#accounts/models/password_reset'
import { findPasswordReset } from '#accounts/queries/find_password_reset'

interface Input {
  token: string
  password: string
}

/**
 * Sets the password chosen behind a reset link; this link and every other one
 * of the account stop working, and so do the sessions that are open. Failed sign-ins of before are forgiven: the
 * mail proved who he is.
 *
 * @throws E_RESET_LINK_UNUSABLE
 * @throws E_GUESSABLE_PASSWORD and the link goes on working
 */
export class ResetPassword {
  async handle({ token, password }: Input): Promise<CitizenAccount> {
    const account = await db.transaction((trx) => this.#change({ token, password }, trx))
    for (const identifier of [account.login, account.email].filter((one) => one !== null)) {
      await forgetFailures({ door: 'citizen', identifier })
    }
    return account
  }

  async #change({ token, password }: Input, trx: TransactionClientContract) {
    const reset = await findPasswordReset(token, trx)
    const account = await CitizenAccount.query({ client: trx })
      .where('id', reset.citizenAccountId)
      .firstOrFail()
    refuseGuessable(password, account)

    await account.useTransaction(trx).merge({ password }).save()
    await new RevokeSessions().handle({ account }, trx)
    await PasswordReset.query({ client: trx })
      .where('citizen_account_id', account.id)
      .whereNull('used_at')
      .update({ usedAt: now().toISO() })
    return account
  }
}
