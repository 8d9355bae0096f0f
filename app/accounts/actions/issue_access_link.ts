import { randomBytes } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DurationLike } from 'luxon'
import { now } from '#shared/clock'
import PasswordReset from '#accounts/models/password_reset'
import { hashToken } from '#accounts/reset_token'

interface Input {
  accountId: string
  lifetime: DurationLike
  /** Unguessable; made here without one. */
  token?: string
}

/** Writes down that whoever holds the token may choose the account's password, once and for a time. */
export async function issueAccessLink(
  { accountId, lifetime, token = randomBytes(32).toString('base64url') }: Input,
  trx: TransactionClientContract
): Promise<{ reset: PasswordReset; token: string }> {
  const reset = new PasswordReset()
  reset.merge({
    citizenAccountId: accountId,
    tokenHash: hashToken(token),
    expiresAt: now().plus(lifetime),
  })
  await reset.useTransaction(trx).save()
  return { reset, token }
}
