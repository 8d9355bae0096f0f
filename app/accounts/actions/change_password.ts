import hash from '@adonisjs/core/services/hash'
import db from '@adonisjs/lucid/services/db'
import { RevokeCitizenSessions } from '#accounts/actions/revoke_citizen_sessions'
import { E_WRONG_PASSWORD } from '#accounts/errors'
import type CitizenAccount from '#accounts/models/citizen_account'

interface Input {
  account: CitizenAccount
  currentPassword: string
  password: string
}

/**
 * Every session of the account ends, this one too: the caller opens it anew.
 *
 * @throws E_WRONG_PASSWORD when the current password is not the right one
 */
export class ChangePassword {
  async handle({ account, currentPassword, password }: Input): Promise<void> {
    const isRight = await hash.verify(account.password, currentPassword)
    if (!isRight) throw new E_WRONG_PASSWORD()
    await db.transaction(async (trx) => {
      await account.useTransaction(trx).merge({ password }).save()
      await new RevokeCitizenSessions().handle({ accountId: account.id }, trx)
    })
  }
}
