import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { lockAccount } from '#accounts/account_owner'
import { recordAgentEvent } from '#accounts/actions/record_agent_event'
import { settleFactors } from '#accounts/actions/settle_factors'
import { countingFailures } from '#accounts/attempts'
import { E_WRONG_CODE } from '#accounts/errors'
import type AgentAccount from '#accounts/models/agent_account'
import Authenticator from '#accounts/models/authenticator'
import { stepOfCode } from '#accounts/one_time_code'

interface Input {
  agent: AgentAccount
  /** What the application was given. */
  secret: string
  /** What it answers: the secret counts from then on. */
  code: string
  /** The session in which it is done; the others end. */
  sessionId: string
  ip: string
}

/**
 * A code of the agent's application is asked for after his password from now on; the application of before is replaced.
 *
 * @returns recovery codes to be shown once, with his first factor
 * @throws E_WRONG_CODE, E_TOO_MANY_ATTEMPTS
 */
export class AddAuthenticator {
  async handle({ agent, secret, code, sessionId, ip }: Input): Promise<string[] | null> {
    const door = { door: 'enrolment', identifier: agent.login, ip }
    const lastStep = await countingFailures(door, async () => {
      const step = stepOfCode(secret, code)
      if (step === null) throw new E_WRONG_CODE()
      return step
    })
    return db.transaction(async (trx) => {
      await lockAccount(agent, trx)
      await Authenticator.query({ client: trx }).where('agent_id', agent.id).delete()
      const row = { agentId: agent.id, secret, lastStep, addedAt: now() }
      await Authenticator.create(row, { client: trx })
      await recordAgentEvent({ agent, kind: 'authenticator_added' }, trx)
      return settleFactors({ account: agent, sessionId, added: 'authenticator' }, trx)
    })
  }
}
