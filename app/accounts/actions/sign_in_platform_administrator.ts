import hash from '@adonisjs/core/services/hash'
import { countingFailures } from '#accounts/attempts'
import { E_WRONG_CREDENTIALS } from '#accounts/errors'
import PlatformAdministrator from '#accounts/models/platform_administrator'

interface Input {
  login: string
  password: string
  ip: string
}

/** @throws E_WRONG_CREDENTIALS, E_TOO_MANY_ATTEMPTS */
export class SignInPlatformAdministrator {
  handle({ login, password, ip }: Input): Promise<PlatformAdministrator> {
    return countingFailures({ door: 'platform', identifier: login, ip }, async () => {
      const account = await PlatformAdministrator.findBy('login', login)
      if (!account || !(await hash.verify(account.password, password)))
        throw new E_WRONG_CREDENTIALS()
      return account
    })
  }
}
