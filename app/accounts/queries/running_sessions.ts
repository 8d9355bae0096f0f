import { now } from '#shared/clock'
import { ownedBy, type Account } from '#accounts/account_owner'
import AccountSession from '#accounts/models/account_session'

/** More open sessions than this are no one's: the list stops there, signing out everywhere does not. */
const LONGEST_LIST = 50

/** Where an account is signed in now, the most recent first. */
export function runningSessions(account: Account): Promise<AccountSession[]> {
  return running(account).orderBy('last_seen_at', 'desc').orderBy('id', 'desc').limit(LONGEST_LIST)
}

/** The session that a cookie names; `null` when it was revoked, has died of inactivity, or is another account's. */
export function findRunningSession(account: Account, id: string): Promise<AccountSession | null> {
  return running(account).where('id', id).first()
}

function running(account: Account) {
  return AccountSession.query()
    .where(ownedBy(account))
    .where('last_seen_at', '>', AccountSession.deadBefore(now()).toISO() ?? '')
    .whereNull('revoked_at')
}
