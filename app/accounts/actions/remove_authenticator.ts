import db from '@adonisjs/lucid/services/db'
import { lockAccount } from '#accounts/account_owner'
import { recordAgentEvent } from '#accounts/actions/record_agent_event'
import { settleFactors } from '#accounts/actions/settle_factors'
import type AgentAccount from '#accounts/models/agent_account'
import Authenticator from '#accounts/models/authenticator'

interface Input {
  agent: AgentAccount
  sessionId: string
}

/** The agent's application is asked for nothing any more. Without one, nothing changes. */
export class RemoveAuthenticator {
  async handle({ agent, sessionId }: Input): Promise<void> {
    await db.transaction(async (trx) => {
      await lockAccount(agent, trx)
      const found = await Authenticator.query({ client: trx }).where('agent_id', agent.id).first()
      if (!found) return
      await found.useTransaction(trx).delete()
      await recordAgentEvent({ agent, kind: 'authenticator_removed' }, trx)
      await settleFactors({ account: agent, sessionId }, trx)
    })
  }
}
