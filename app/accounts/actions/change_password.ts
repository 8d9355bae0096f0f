import db from '@adonisjs/lucid/services/db'
import { ProvePassword } from '#accounts/actions/prove_password'
import { RevokeCitizenSessions } from '#accounts/actions/revoke_citizen_sessions'
import { refuseGuessable } from '#accounts/guessable_password'
import type CitizenAccount from '#accounts/models/citizen_account'

interface Input {
  account: CitizenAccount
  currentPassword: string
  password: string
  ip: string
}

/**
 * Every session of the account ends, this one too: the caller opens it anew.
 *
 * @throws E_WRONG_PASSWORD when the current password is not the right one
 * @throws E_TOO_MANY_ATTEMPTS, E_GUESSABLE_PASSWORD
 */
export class ChangePassword {
  async handle({ account, currentPassword, password, ip }: Input): Promise<void> {
    await new ProvePassword().handle({ account, password: currentPassword, ip })
    refuseGuessable(password, account)
    await db.transaction(async (trx) => {
      await account.useTransaction(trx).merge({ password }).save()
      await new RevokeCitizenSessions().handle({ accountId: account.id }, trx)
    })
  }
}
