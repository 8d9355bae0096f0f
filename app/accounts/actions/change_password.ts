import hash from '@adonisjs/core/services/hash'
import { E_WRONG_PASSWORD } from '#accounts/errors'
import type CitizenAccount from '#accounts/models/citizen_account'

interface Input {
  account: CitizenAccount
  currentPassword: string
  password: string
}

/** @throws E_WRONG_PASSWORD when the current password is not the right one */
export class ChangePassword {
  async handle({ account, currentPassword, password }: Input): Promise<void> {
    const isRight = await hash.verify(account.password, currentPassword)
    if (!isRight) throw new E_WRONG_PASSWORD()
    await account.merge({ password }).save()
  }
}
