import hash from '@adonisjs/core/services/hash'
import { countingFailures } from '#accounts/attempts'
import { E_AGENT_INACTIVE, E_WRONG_CREDENTIALS } from '#accounts/errors'
import AgentAccount from '#accounts/models/agent_account'

interface Input {
  login: string
  password: string
  ip: string
}

let decoy: Promise<string> | null = null

/**
 * Opens the back office to who knows an agent's password. Unknown and wrong
 * give one message, in the same time; only the right password reveals that an
 * account is inactive.
 *
 * @throws E_WRONG_CREDENTIALS, E_AGENT_INACTIVE, E_TOO_MANY_ATTEMPTS
 */
export class SignInAgent {
  async handle({ login, password, ip }: Input): Promise<AgentAccount> {
    const agent = await countingFailures({ door: 'agent', identifier: login, ip }, () =>
      recognise(login, password)
    )
    if (!agent.active) throw new E_AGENT_INACTIVE()
    return agent
  }
}

async function recognise(login: string, password: string): Promise<AgentAccount> {
  const agent = await AgentAccount.query().where('login', login.trim().toLowerCase()).first()
  decoy ??= hash.make('nobody-knows-this-password')
  const isRight = await hash.verify(agent?.password ?? (await decoy), password)
  if (!agent || !isRight) throw new E_WRONG_CREDENTIALS()
  return agent
}
