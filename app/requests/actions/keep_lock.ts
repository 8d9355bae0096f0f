import { now } from '#shared/clock'
import { currentAuthority } from '#authorities/tenancy'
import type { RequestActor } from '#requests/actor'
import { TakeLock } from '#requests/actions/take_lock'
import RequestLock from '#requests/models/request_lock'

interface Input {
  requestId: string
  actor: RequestActor
  /** The page on which somebody works. */
  opening: string
}

/** Activity is reported often; the lock is written once a minute at most. */
const MINUTES_BETWEEN_WRITES = 1

/**
 * Keeps the lock of a request for a page on which its agent works: extends it, or
 * takes it back when it lapsed and nobody took it since.
 *
 * @throws E_REQUEST_LOCKED when a colleague holds it
 */
export class KeepLock {
  async handle({ requestId, actor, opening }: Input): Promise<void> {
    const lock = await RequestLock.query().where('request_id', requestId).first()
    const isFresh =
      lock?.agentId === actor.id && lock.opening === opening && lock.expiresAt > enoughUntil()
    if (!isFresh) await new TakeLock().handle({ requestId, actor, opening })
  }
}

function enoughUntil() {
  const { lockMinutes } = currentAuthority().configuration
  return now().plus({ minutes: lockMinutes - Math.min(MINUTES_BETWEEN_WRITES, lockMinutes / 2) })
}
