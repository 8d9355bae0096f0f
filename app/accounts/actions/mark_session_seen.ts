import type { DateTime } from 'luxon'
import { now } from '#shared/clock'
import CitizenSession, { SEEN_EVERY_MINUTES } from '#accounts/models/citizen_session'

interface Input {
  id: string
  /** What the session's row says. */
  seenAt: DateTime
}

/** Writes at most once in five minutes that a session is alive: pages are read far more often. */
export class MarkSessionSeen {
  async handle({ id, seenAt }: Input): Promise<void> {
    if (seenAt > now().minus({ minutes: SEEN_EVERY_MINUTES })) return
    await CitizenSession.query().where('id', id).update({ lastSeenAt: now().toISO() })
  }
}
