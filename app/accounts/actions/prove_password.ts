import hash from '@adonisjs/core/services/hash'
import type { Account } from '#accounts/account_owner'
import { countingFailures } from '#accounts/attempts'
import { E_WRONG_PASSWORD } from '#accounts/errors'
import AgentAccount from '#accounts/models/agent_account'

interface Input {
  account: Account
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
    const door = account instanceof AgentAccount ? 'own_agent_password' : 'own_password'
    await countingFailures({ door, identifier: account.login, ip }, async () => {
      if (!(await hash.verify(account.password, password))) throw new E_WRONG_PASSWORD()
    })
  }
}
