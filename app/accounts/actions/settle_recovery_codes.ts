import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { writeRecoveryCodes } from '#accounts/actions/write_recovery_codes'
import type AgentAccount from '#accounts/models/agent_account'
import RecoveryCode from '#accounts/models/recovery_code'
import { secondFactorsOf } from '#accounts/queries/second_factors_of'

interface Settled {
  hasFactor: boolean
  /** Just written, to be shown once; `null` when he has some already, or nothing that they could replace. */
  codes: string[] | null
}

/** Recovery codes come with the first factor, and go with the last one. */
export async function settleRecoveryCodes(
  agent: AgentAccount,
  trx: TransactionClientContract
): Promise<Settled> {
  const { authenticator, passkeys, codesLeft } = await secondFactorsOf(agent, trx)
  const hasFactor = authenticator !== null || passkeys.length > 0
  if (hasFactor) {
    return { hasFactor, codes: codesLeft === 0 ? await writeRecoveryCodes(agent, trx) : null }
  }
  await RecoveryCode.query({ client: trx }).where('agent_id', agent.id).delete()
  return { hasFactor, codes: null }
}
