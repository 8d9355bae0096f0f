import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { currentAuthority } from '#authorities/tenancy'
import type { RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import { E_REQUEST_LOCKED } from '#requests/errors'
import RequestLock from '#requests/models/request_lock'
import { lockRequest } from '#requests/queries/lock_request'

interface Input {
  requestId: string
  actor: RequestActor
  /** Takes the lock from a colleague, which the history tells. */
  force?: boolean
  /** The page that takes it: leaving that page gives it back. */
  opening?: string
}

/**
 * Takes the lock of a request, or extends it when already held.
 *
 * @throws E_REQUEST_LOCKED when a colleague holds it and `force` is not set
 */
export class TakeLock {
  async handle({ requestId, actor, force, opening }: Input): Promise<RequestLock> {
    return db.transaction(async (trx) => {
      await lockRequest(requestId, trx)
      const lock =
        (await RequestLock.query({ client: trx }).where('request_id', requestId).first()) ??
        new RequestLock().merge({ requestId })

      const heldByOther = lock.$isPersisted && lock.agentId !== actor.id && lock.isHeldAt(now())
      if (heldByOther && !force) throw new E_REQUEST_LOCKED([lock.agentName])
      if (heldByOther) {
        await recordEvent(
          { requestId, kind: 'lock_taken_over', actor, details: { from: lock.agentName } },
          trx
        )
      }

      const extended = lock.$isPersisted && lock.agentId === actor.id && lock.isHeldAt(now())
      lock.merge({
        agentId: actor.id as string,
        agentName: actor.name,
        opening: opening ?? (extended ? lock.opening : null),
        takenAt: extended ? lock.takenAt : now(),
        expiresAt: now().plus({ minutes: currentAuthority().configuration.lockMinutes }),
      })
      return lock.useTransaction(trx).save()
    })
  }
}
