import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import { ownedBy, type Account } from '#accounts/account_owner'
import AccountSession from '#accounts/models/account_session'

interface Input {
  account: Account
  /** Only this one. */
  sessionId?: string
  /** Every other one; without either, every session of the account. */
  except?: string
}

/**
 * Ends sessions wherever they are open. What is not this account's, or has ended already, is left
 * alone. The one way in which a session ends before its time: signing out, signing out everywhere, another password or another factor.
 */
export class RevokeSessions {
  async handle(
    { account, sessionId, except }: Input,
    trx?: TransactionClientContract
  ): Promise<void> {
    await AccountSession.query({ client: trx })
      .where(ownedBy(account))
      .whereNull('revoked_at')
      .if(sessionId, (query) => query.where('id', sessionId ?? ''))
      .if(except, (query) => query.whereNot('id', except ?? ''))
      .update({ revokedAt: now().toISO(), identityToken: null })
  }
}
