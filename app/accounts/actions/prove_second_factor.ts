import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { recordAgentEvent } from '#accounts/actions/record_agent_event'
import { countingFailures } from '#accounts/attempts'
import { E_WRONG_CODE } from '#accounts/errors'
import type { SecondFactor } from '#accounts/models/account_session'
import type AgentAccount from '#accounts/models/agent_account'
import Authenticator from '#accounts/models/authenticator'
import RecoveryCode from '#accounts/models/recovery_code'
import { stepOfCode } from '#accounts/one_time_code'
import { hashToken } from '#accounts/reset_token'

interface Input {
  agent: AgentAccount
  /** Six digits of his application, or a recovery code, however they are spaced. */
  code: string
  ip: string
}

/**
 * Takes a code of the agent's application, or one of his recovery codes, which is then spent. Wrong, too old, used
 * before and somebody else's give one message.
 *
 * @throws E_WRONG_CODE, E_TOO_MANY_ATTEMPTS
 */
export class ProveSecondFactor {
  async handle({ agent, code, ip }: Input): Promise<SecondFactor> {
    const plain = code.replace(/[\s-]/g, '')
    return countingFailures({ door: 'second_factor', identifier: agent.login, ip }, async () => {
      if (await spendOneTimeCode(agent, plain)) return 'authenticator'
      if (await spendRecoveryCode(agent, plain)) return 'recovery_code'
      throw new E_WRONG_CODE()
    })
  }
}

/** Of the same code at once in two places, the database takes one. */
async function spendOneTimeCode({ id }: AgentAccount, code: string): Promise<boolean> {
  const authenticator = /^\d{6}$/.test(code) && (await Authenticator.findBy('agent_id', id))
  if (!authenticator) return false
  const step = stepOfCode(authenticator.secret, code)
  if (step === null) return false
  const [count] = await Authenticator.query()
    .where('id', authenticator.id)
    .where('last_step', '<', step)
    .update({ lastStep: step })
  return Number(count) === 1
}

async function spendRecoveryCode(agent: AgentAccount, code: string): Promise<boolean> {
  return db.transaction(async (trx) => {
    const [count] = await RecoveryCode.query({ client: trx })
      .where('agent_id', agent.id)
      .where('code_hash', hashToken(code))
      .whereNull('used_at')
      .update({ usedAt: now().toISO() })
    if (Number(count) !== 1) return false
    await recordAgentEvent({ agent, kind: 'recovery_code_used' }, trx)
    return true
  })
}
