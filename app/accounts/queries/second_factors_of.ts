import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type AgentAccount from '#accounts/models/agent_account'
import Authenticator from '#accounts/models/authenticator'
import type Passkey from '#accounts/models/passkey'
import RecoveryCode from '#accounts/models/recovery_code'
import { passkeysOf } from '#accounts/queries/passkeys_of'

/** What an agent proves besides his password. */
export interface SecondFactors {
  authenticator: Authenticator | null
  passkeys: Passkey[]
  /** Recovery codes that are still good. */
  codesLeft: number
}

export async function secondFactorsOf(
  agent: AgentAccount,
  trx?: TransactionClientContract
): Promise<SecondFactors> {
  const authenticator = await Authenticator.query({ client: trx })
    .where('agent_id', agent.id)
    .first()
  const passkeys = await passkeysOf(agent, trx)
  const codes = await RecoveryCode.query({ client: trx })
    .where('agent_id', agent.id)
    .whereNull('used_at')
  return { authenticator, passkeys, codesLeft: codes.length }
}

/** Is more than a password asked of him? */
export async function hasSecondFactor(
  agent: AgentAccount,
  trx?: TransactionClientContract
): Promise<boolean> {
  const { authenticator, passkeys } = await secondFactorsOf(agent, trx)
  return authenticator !== null || passkeys.length > 0
}
