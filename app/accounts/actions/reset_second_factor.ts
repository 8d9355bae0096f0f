import db from '@adonisjs/lucid/services/db'
import { lockAccount, ownedBy } from '#accounts/account_owner'
import { recordAgentEvent } from '#accounts/actions/record_agent_event'
import { RevokeSessions } from '#accounts/actions/revoke_sessions'
import { settleRecoveryCodes } from '#accounts/actions/settle_recovery_codes'
import { forgetFailures } from '#accounts/attempts'
import type AgentAccount from '#accounts/models/agent_account'
import Authenticator from '#accounts/models/authenticator'
import Passkey from '#accounts/models/passkey'

interface Input {
  agent: AgentAccount
  /** Without `id`, a command of the platform. */
  actor: { id: string | null; name: string }
}

/**
 * For who has lost everything: his application, his keys and his codes are worth nothing any more, his sessions end, and his
 * password alone opens his account again. He is told; who did it is written down.
 */
export class ResetSecondFactor {
  async handle({ agent, actor }: Input): Promise<void> {
    await db.transaction(async (trx) => {
      await lockAccount(agent, trx)
      await Authenticator.query({ client: trx }).where('agent_id', agent.id).delete()
      await Passkey.query({ client: trx }).where(ownedBy(agent)).delete()
      await settleRecoveryCodes(agent, trx)
      await new RevokeSessions().handle({ account: agent }, trx)
      await recordAgentEvent({ agent, kind: 'second_factor_reset', actor }, trx)
    })
    await forgetFailures({ door: 'second_factor', identifier: agent.login })
  }
}
