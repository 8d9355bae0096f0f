import db from '@adonisjs/lucid/services/db'
import { enqueue } from '#authorities/outbox/enqueue'
import { accessCodeOf, hashAccessCode } from '#requests/access_code'
import { recordEvent } from '#requests/actions/record_event'
import ServiceRequest from '#requests/models/service_request'
import { lockRequest } from '#requests/queries/lock_request'

/** Nobody knows yet who asks: the code goes to whoever filed the request, and to nobody else. */
const BY_ITSELF = { kind: 'system', id: null, name: 'Suivi sans compte' } as const

/**
 * Gives a request without account another follow-up code, which replaces the one before and is sent to
 * its requester. A number of no such request changes nothing and says nothing.
 */
export class RenewAccessCode {
  async handle({ number }: { number: number }): Promise<void> {
    const known = await ServiceRequest.query()
      .select('id')
      .where('number', number)
      .whereNotNull('access_code_hash')
      .whereNot('state', 'archived')
      .first()
    if (!known) return

    await db.transaction(async (trx) => {
      const request = await lockRequest(known.id, trx)
      const issue = request.accessCodeIssue + 1
      const accessCodeHash = hashAccessCode(accessCodeOf(request.id, issue))
      await request.merge({ accessCodeIssue: issue, accessCodeHash }).useTransaction(trx).save()
      await recordEvent({ requestId: request.id, kind: 'code_renewed', actor: BY_ITSELF }, trx)
      await enqueue(
        {
          kind: 'follow_up_code_notice',
          idempotencyKey: `follow-up-code:${request.id}:${issue}`,
          payload: { requestId: request.id, issue },
        },
        trx
      )
    })
  }
}
