import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { UsePasskey } from '#accounts/actions/use_passkey'
import { E_AGENT_INACTIVE } from '#accounts/errors'
import AgentAccount from '#accounts/models/agent_account'
import type { RelyingParty } from '#accounts/relying_party'

interface Input {
  response: AuthenticationResponseJSON
  challenge: string
  party: RelyingParty
  ip: string
}

/**
 * The agent whom a passkey designates: with or without his password before, it is two factors by itself.
 *
 * @throws E_PASSKEY_NOT_PROVEN, E_TOO_MANY_ATTEMPTS, E_AGENT_INACTIVE
 */
export class SignInAgentByPasskey {
  async handle(input: Input): Promise<AgentAccount> {
    const { agentId } = await new UsePasskey().handle({ ...input, owner: 'agentId' })
    const agent = await AgentAccount.findOrFail(agentId)
    if (!agent.active) throw new E_AGENT_INACTIVE()
    return agent
  }
}
