import db from '@adonisjs/lucid/services/db'
import type { Account } from '#accounts/account_owner'
import { ProvePassword } from '#accounts/actions/prove_password'
import { recordAgentEvent } from '#accounts/actions/record_agent_event'
import { RevokeSessions } from '#accounts/actions/revoke_sessions'
import { refuseGuessable } from '#accounts/guessable_password'
import AgentAccount from '#accounts/models/agent_account'

interface Input {
  account: Account
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
      await new RevokeSessions().handle({ account }, trx)
      if (account instanceof AgentAccount)
        await recordAgentEvent({ agent: account, kind: 'password_changed' }, trx)
    })
  }
}
