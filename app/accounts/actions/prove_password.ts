import hash from '@adonisjs/core/services/hash'
import { countingFailures } from '#accounts/attempts'
import { E_WRONG_PASSWORD } from '#accounts/errors'
import type CitizenAccount from '#accounts/models/citizen_account'

interface Input {
  account: CitizenAccount
  password: string
  ip: string
}

/**
 * Who is signed in proves that it is still he, before something that opens or closes the account.
 *
 * @throws E_WRONG_PASSWORD, E_TOO_MANY_ATTEMPTS
 */
export class ProvePassword {
  async handle({ account, password, ip }: Input): Promise<void> {
    const door = { door: 'own_password', identifier: account.login, ip }
    await countingFailures(door, async () => {
      if (!(await hash.verify(account.password, password))) throw new E_WRONG_PASSWORD()
    })
  }
}
