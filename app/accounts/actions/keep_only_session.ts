import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Account } from '#accounts/account_owner'
import { RevokeSessions } from '#accounts/actions/revoke_sessions'
import AccountSession, { type SecondFactor } from '#accounts/models/account_session'

interface Input {
  account: Account
  /** The one in which the change is made. */
  sessionId: string
  /** What it has proven from now on, if that changes. */
  secondFactor?: SecondFactor | null
}

/** What opens an account has changed: whoever is signed in elsewhere signs in again. */
export async function keepOnlySession(
  { account, sessionId, secondFactor }: Input,
  trx: TransactionClientContract
): Promise<void> {
  await new RevokeSessions().handle({ account, except: sessionId }, trx)
  if (secondFactor === undefined) return
  await AccountSession.query({ client: trx }).where('id', sessionId).update({ secondFactor })
}
