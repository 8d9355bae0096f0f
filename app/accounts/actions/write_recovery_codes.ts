import { randomUUID } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type AgentAccount from '#accounts/models/agent_account'
import RecoveryCode from '#accounts/models/recovery_code'
import { ACCESS_CODE_LENGTH, hashToken } from '#accounts/reset_token'
import { groupedCode, secretCode } from '#accounts/secret_code'

export const RECOVERY_CODES = 10

/** Ten new codes, in groups of four; those of before are worth nothing any more. They can be read here only. */
export async function writeRecoveryCodes(
  { id }: AgentAccount,
  trx: TransactionClientContract
): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    groupedCode(secretCode(`recovery:${randomUUID()}`, ACCESS_CODE_LENGTH))
  )
  await RecoveryCode.query({ client: trx }).where('agent_id', id).delete()
  const rows = codes.map((code) => ({ agentId: id, codeHash: hashToken(code), usedAt: null }))
  await RecoveryCode.createMany(rows, { client: trx })
  return codes
}
