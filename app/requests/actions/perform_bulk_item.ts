import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { holdMessages } from '#authorities/outbox/hold'
import type { AgentRights } from '#accounts/queries/agent_rights'
import { PerformTransition } from '#requests/actions/perform_transition'
import { refusalSentence } from '#requests/bulk_refusal'
import type { RequestActor } from '#requests/actor'
import { E_NO_RIGHT_TO_CHANGE } from '#requests/bulk_errors'
import BulkItem from '#requests/models/bulk_item'
import type BulkOperation from '#requests/models/bulk_operation'
import { lockRequest } from '#requests/queries/lock_request'
import { replacedValues } from '#requests/replaced_values'

interface Input {
  itemId: string
  operation: BulkOperation
  actor: RequestActor
  rights: AgentRights
}

/** Until the operation is over and says better: it takes minutes at most, unless something fails. */
const HOLD_HOURS = 1

/**
 * Changes one request of an operation, and notes what became of it in the same
 * transaction: an operation that is begun again changes nothing twice.
 */
export class PerformBulkItem {
  async handle({ itemId, ...input }: Input): Promise<void> {
    try {
      await perform(itemId, input)
    } catch (error) {
      await BulkItem.query()
        .where('id', itemId)
        .where('outcome', 'planned')
        .update({ outcome: 'refused', refusal: refusalSentence(error) })
    }
  }
}

async function perform(itemId: string, { operation, actor, rights }: Omit<Input, 'itemId'>) {
  await db.transaction(async (trx) => {
    const item = await BulkItem.query({ client: trx }).where('id', itemId).forUpdate().firstOrFail()
    if (item.outcome !== 'planned') return

    holdMessages(trx, { for: item.id, until: now().plus({ hours: HOLD_HOURS }) })
    const request = await lockRequest(item.requestId, trx)
    if (!rights.can(request.teleserviceId, 'write')) throw new E_NO_RIGHT_TO_CHANGE()
    const event = await new PerformTransition().within(
      {
        request,
        transition: operation.transition,
        actor,
        version: item.version,
        reason: operation.reason ?? undefined,
        ...(item.asked
          ? { asked: { items: item.asked.items, answerByOn: operation.asked?.answerByOn } }
          : {}),
      },
      trx
    )
    const former = replacedValues(request)
    await request.useTransaction(trx).save()
    item.merge({ outcome: 'changed', eventId: event.id, former })
    await item.useTransaction(trx).save()
  })
}
