import { now } from '#shared/clock'
import { frenchInstant } from '#shared/french_instants'
import type CitizenAccount from '#accounts/models/citizen_account'
import { SEEN_EVERY_MINUTES } from '#accounts/models/citizen_session'
import { runningCitizenSessions } from '#accounts/queries/running_citizen_sessions'
import { paths } from '#front_office/paths'

/** « Mes connexions »: each device with when it signed in and was last used; this browser first. */
export async function sessionLines({ id }: CitizenAccount, currentId: unknown) {
  const sessions = await runningCitizenSessions(id)
  return sessions
    .map((session) => ({
      device: session.device,
      isCurrent: session.id === currentId,
      openedAt: frenchInstant(session.openedAt),
      lastSeen:
        session.lastSeenAt > now().minus({ minutes: SEEN_EVERY_MINUTES })
          ? 'il y a moins de cinq minutes'
          : `le ${frenchInstant(session.lastSeenAt)}`,
      action: paths.session(session),
    }))
    .sort((one, other) => Number(other.isCurrent) - Number(one.isCurrent))
}
