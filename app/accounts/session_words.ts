import { now } from '#shared/clock'
import { frenchInstant } from '#shared/french_instants'
import type AccountSession from '#accounts/models/account_session'
import { SEEN_EVERY_MINUTES } from '#accounts/models/account_session'

/** What every list of devices says of a session, whoever's: this browser first. */
export function sessionWords(sessions: AccountSession[], currentId: unknown) {
  return sessions
    .map((session) => ({
      session,
      device: session.device,
      isCurrent: session.id === currentId,
      openedAt: frenchInstant(session.openedAt),
      lastSeen:
        session.lastSeenAt > now().minus({ minutes: SEEN_EVERY_MINUTES })
          ? 'il y a moins de cinq minutes'
          : `le ${frenchInstant(session.lastSeenAt)}`,
    }))
    .sort((one, other) => Number(other.isCurrent) - Number(one.isCurrent))
}
