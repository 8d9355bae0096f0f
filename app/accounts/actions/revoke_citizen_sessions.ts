import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import CitizenSession from '#accounts/models/citizen_session'

interface Input {
  accountId: string
  /** Only this one; every session of the account without it. */
  sessionId?: string
}

/**
 * Ends sessions wherever they are open. What is not this account's, or has ended already, is left
 * alone. The one way in which a session ends before its time: signing out, signing out everywhere, another password.
 */
export class RevokeCitizenSessions {
  async handle({ accountId, sessionId }: Input, trx?: TransactionClientContract): Promise<void> {
    await CitizenSession.query({ client: trx })
      .where('citizen_account_id', accountId)
      .whereNull('revoked_at')
      .if(sessionId, (query) => query.where('id', sessionId ?? ''))
      .update({ revokedAt: now().toISO(), identityToken: null })
  }
}
