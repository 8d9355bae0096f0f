import { now } from '#shared/clock'
import CitizenSession from '#accounts/models/citizen_session'

/** More open sessions than this are no household's: the list stops there, signing out everywhere does not. */
const LONGEST_LIST = 50

/** Where an account is signed in now, the most recent first. */
export function runningCitizenSessions(accountId: string): Promise<CitizenSession[]> {
  return CitizenSession.query()
    .where('citizen_account_id', accountId)
    .where('last_seen_at', '>', CitizenSession.deadBefore(now()).toISO() ?? '')
    .whereNull('revoked_at')
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LONGEST_LIST)
}
