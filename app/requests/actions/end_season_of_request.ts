import db from '@adonisjs/lucid/services/db'
import { SYSTEM_ACTOR } from '#requests/actor'
import { PerformTransition } from '#requests/actions/perform_transition'
import { lockRequest } from '#requests/queries/lock_request'

interface Input {
  requestId: string
  /** The season and its end, as the history and the citizen read it. */
  reason: string
}

/** The season of a granted request is over: it becomes notified, if it was not, and is closed, in one transaction. */
export class EndSeasonOfRequest {
  /** @returns false when the request was moved on meanwhile */
  async handle({ requestId, reason }: Input): Promise<boolean> {
    return db.transaction(async (trx) => {
      const request = await lockRequest(requestId, trx)
      if (request.state !== 'validated' && request.state !== 'notified') return false

      const ways =
        request.state === 'validated' ? (['notify', 'close'] as const) : (['close'] as const)
      for (const transition of ways) {
        const { version } = request
        const decision = { request, transition, actor: SYSTEM_ACTOR, version, reason }
        await new PerformTransition().within(decision, trx)
      }
      await request.useTransaction(trx).save()
      return true
    })
  }
}
