import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import { hashToken } from '#accounts/reset_token'
import { E_RESET_LINK_UNUSABLE } from '#accounts/errors'
import PasswordReset from '#accounts/models/password_reset'

/**
 * The reset behind a link that may still be used; locked when in a transaction.
 *
 * @throws E_RESET_LINK_UNUSABLE when unknown, used or too old
 */
export async function findPasswordReset(
  token: string,
  trx?: TransactionClientContract
): Promise<PasswordReset> {
  const query = PasswordReset.query({ client: trx }).where('token_hash', hashToken(token))
  const reset = await (trx ? query.forUpdate() : query).first()
  if (!reset || reset.usedAt || reset.expiresAt <= now()) throw new E_RESET_LINK_UNUSABLE()
  return reset
}
