import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { RevokeCitizenSessions } from '#accounts/actions/revoke_citizen_sessions'
import CitizenAccount from '#accounts/models/citizen_account'
import PasswordReset from '#accounts/models/password_reset'
import { findPasswordReset } from '#accounts/queries/find_password_reset'

interface Input {
  token: string
  password: string
}

/**
 * Sets the password chosen behind a reset link; this link and every other one
 * of the account stop working, and so do the sessions that are open.
 *
 * @throws E_RESET_LINK_UNUSABLE
 */
export class ResetPassword {
  async handle({ token, password }: Input): Promise<CitizenAccount> {
    return db.transaction(async (trx) => {
      const reset = await findPasswordReset(token, trx)
      const account = await CitizenAccount.query({ client: trx })
        .where('id', reset.citizenAccountId)
        .firstOrFail()

      await account.useTransaction(trx).merge({ password }).save()
      await new RevokeCitizenSessions().handle({ accountId: account.id }, trx)
      await PasswordReset.query({ client: trx })
        .where('citizen_account_id', account.id)
        .whereNull('used_at')
        .update({ usedAt: now().toISO() })
      return account
    })
  }
}
