import type { DateTime } from 'luxon'
import { now } from '#shared/clock'
import AccountSession, { SEEN_EVERY_MINUTES } from '#accounts/models/account_session'

interface Input {
  id: string
  /** What the session's row says. */
  lastSeenAt: DateTime
}

/** Writes at most once in five minutes that a session is alive: pages are read far more often. */
export class MarkSessionSeen {
  async handle({ id, lastSeenAt }: Input): Promise<void> {
    if (lastSeenAt > now().minus({ minutes: SEEN_EVERY_MINUTES })) return
    await AccountSession.query().where('id', id).update({ lastSeenAt: now().toISO() })
  }
}
