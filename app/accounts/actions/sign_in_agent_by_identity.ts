import type { IdentityProvider, ProvenIdentity } from '#kernel/contracts/identity_provider'
import { currentAuthority } from '#authorities/tenancy'
import { E_AGENT_INACTIVE, E_IDENTITY_OF_ANOTHER_ORGANISATION } from '#accounts/errors'
import AgentAccount from '#accounts/models/agent_account'
import { findIdentity } from '#accounts/queries/find_identity'

interface Input {
  provider: Pick<IdentityProvider, 'key' | 'label'>
  identity: Pick<ProvenIdentity, 'subject' | 'organisation'>
}

/**
 * The agent whom a proven identity opens the back office to; `null` when it is tied to none of this town.
 * His rights are in our tables: nothing that the provider tells gives any.
 *
 * @throws E_IDENTITY_OF_ANOTHER_ORGANISATION when the town admits its own organisations only
 * @throws E_AGENT_INACTIVE
 */
export class SignInAgentByIdentity {
  async handle({ provider, identity }: Input): Promise<AgentAccount | null> {
    const { agentSirets } = currentAuthority().configuration
    if (agentSirets.length > 0 && !agentSirets.includes(identity.organisation)) {
      throw new E_IDENTITY_OF_ANOTHER_ORGANISATION([provider.label])
    }
    const { agentId } = (await findIdentity(provider.key, identity.subject)) ?? {}
    if (!agentId) return null

    const agent = await AgentAccount.query().where('id', agentId).firstOrFail()
    if (!agent.active) throw new E_AGENT_INACTIVE()
    return agent
  }
}
