import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { recallMessages } from '#authorities/outbox/recall'
import { undoTransition } from '#requests/actions/undo_transition'
import type { RequestActor } from '#requests/actor'
import { E_ALREADY_TOLD, E_CHANGED_SINCE } from '#requests/bulk_errors'
import { refusalSentence } from '#requests/bulk_refusal'
import BulkItem from '#requests/models/bulk_item'
import RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'
import { laterEvent } from '#requests/queries/later_event'
import { assertUnlockedFor, lockRequest } from '#requests/queries/lock_request'

interface Input {
  itemId: string
  actor: RequestActor
}

/**
 * Takes one request of an operation back to its former state, unless something
 * happened to it since; its messages are recalled in the same transaction.
 */
export class UndoBulkItem {
  async handle({ itemId, actor }: Input): Promise<void> {
    try {
      await undo(itemId, actor)
    } catch (error) {
      await BulkItem.query()
        .where('id', itemId)
        .where('outcome', 'changed')
        .update({ refusal: refusalSentence(error) })
    }
  }
}

async function undo(itemId: string, actor: RequestActor): Promise<void> {
  await db.transaction(async (trx) => {
    const item = await BulkItem.query({ client: trx }).where('id', itemId).forUpdate().firstOrFail()
    if (item.outcome !== 'changed') return

    const request = await lockRequest(item.requestId, trx)
    const event = await RequestEvent.query({ client: trx })
      .where('id', item.eventId ?? '')
      .firstOrFail()
    await assertUntouched(request, item, event, trx)
    await assertUnlockedFor(request, actor, trx)
    if (!(await recallMessages(item.id, trx))) throw new E_ALREADY_TOLD()

    await undoTransition({ request, event, former: item.former ?? {}, actor }, trx)
    await request.useTransaction(trx).save()
    await item.useTransaction(trx).merge({ outcome: 'undone', refusal: null }).save()
  })
}

/** @throws E_CHANGED_SINCE naming who came in between */
async function assertUntouched(
  request: ServiceRequest,
  item: BulkItem,
  event: RequestEvent,
  trx: TransactionClientContract
): Promise<void> {
  const later = await laterEvent(event, trx)
  if (later || request.version !== item.version + 1) {
    throw new E_CHANGED_SINCE([later?.actorName ?? 'Un autre utilisateur'])
  }
}
