import type { DateTime } from 'luxon'
import { now } from '#shared/clock'
import { readInstant } from '#shared/columns'
import type CitizenAccount from '#accounts/models/citizen_account'
import AccountSession from '#accounts/models/account_session'
import Household from '#households/models/household'
import Individual from '#households/models/individual'

/** The citizen behind a session: his account, his household and himself. */
export interface Citizen {
  /** `null` at the counter: the agent uses no credential of the household. */
  account: CitizenAccount | null
  household: Household
  individual: Individual
}

interface SignedIn {
  citizen: Citizen
  /** When the session was last written down as seen. */
  seenAt: DateTime
}

/**
 * The citizen whom a session's cookie stands for; `null` when the session was revoked or has died of
 * inactivity, or when the town has blocked or archived the household since it began.
 */
export async function signedInCitizen(
  account: CitizenAccount,
  sessionId: string
): Promise<SignedIn | null> {
  const household = await Household.query()
    .where('id', account.householdId)
    .select('*', runningSince(account, sessionId))
    .first()
  const seenAt = readInstant(household?.$extras.session_seen_at)
  if (!household?.active || household.state === 'archived' || !seenAt) return null

  const individual = await Individual.query().where('id', account.individualId).firstOrFail()
  return { citizen: { account, household, individual }, seenAt }
}

/** The session is read with the household: pages cost no query more than without it. */
function runningSince({ id }: CitizenAccount, sessionId: string) {
  return AccountSession.query()
    .where('account_sessions.id', sessionId)
    .where('citizen_account_id', id)
    .where('last_seen_at', '>', AccountSession.deadBefore(now()).toISO() ?? '')
    .whereNull('revoked_at')
    .select('last_seen_at')
    .as('session_seen_at')
}
