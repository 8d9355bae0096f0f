import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Account } from '#accounts/account_owner'
import { keepOnlySession } from '#accounts/actions/keep_only_session'
import { settleRecoveryCodes } from '#accounts/actions/settle_recovery_codes'
import AgentAccount from '#accounts/models/agent_account'
import type { SecondFactor } from '#accounts/models/account_session'

interface Input {
  account: Account
  sessionId: string
  /** What this session has just proven by adding it. */
  added?: SecondFactor
}

/**
 * One factor more or less: the account's other sessions end. After an agent's last one, this session has proven a password only.
 *
 * @returns an agent's recovery codes, to be shown once, when they were just written
 */
export async function settleFactors(
  { account, sessionId, added }: Input,
  trx: TransactionClientContract
): Promise<string[] | null> {
  if (!(account instanceof AgentAccount)) {
    await keepOnlySession({ account, sessionId }, trx)
    return null
  }
  const { hasFactor, codes } = await settleRecoveryCodes(account, trx)
  const secondFactor = added ?? (hasFactor ? undefined : null)
  await keepOnlySession({ account, sessionId, secondFactor }, trx)
  return codes
}
