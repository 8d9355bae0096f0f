import db from '@adonisjs/lucid/services/db'
import { ownedBy, type Account } from '#accounts/account_owner'
import { recordAgentEvent } from '#accounts/actions/record_agent_event'
import AccountIdentity from '#accounts/models/account_identity'
import AgentAccount from '#accounts/models/agent_account'

interface Input {
  account: Account
  provider: { key: string; label: string }
  /** Who takes it away, when it is not the owner. */
  actor?: { id: string; name: string }
}

/** The account opens without that identity again, and an agent is told. Open sessions go on; done again, it changes nothing. */
export class UntieIdentity {
  async handle({ account, provider, actor }: Input): Promise<void> {
    await db.transaction(async (trx) => {
      const [count] = await AccountIdentity.query({ client: trx })
        .where(ownedBy(account))
        .where('provider', provider.key)
        .delete()
      if (Number(count) === 0 || !(account instanceof AgentAccount)) return
      const detail = provider.label
      await recordAgentEvent({ agent: account, kind: 'identity_untied', actor, detail }, trx)
    })
  }
}
