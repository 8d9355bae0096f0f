import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import CompletionItem from '#requests/models/completion_item'
import CompletionRequest from '#requests/models/completion_request'
import type RequestEvent from '#requests/models/request_event'
import type { ReadyList } from '#requests/queries/read_completion_list'

interface Opening {
  /** The line of history of the passage to « incomplet ». */
  event: RequestEvent
  list: ReadyList
}

/** Keeps what a citizen is asked for, in the transaction that makes his request incomplete. */
export async function openCompletion(
  { event, list }: Opening,
  trx: TransactionClientContract
): Promise<void> {
  const completion = new CompletionRequest()
  completion.merge({
    requestId: event.requestId,
    eventId: event.id,
    answerByOn: list.answerByOn,
    knownTypes: list.knownTypes,
    createdAt: now(),
  })
  await completion.useTransaction(trx).save()

  for (const [position, asked] of list.items.entries()) {
    const item = new CompletionItem()
    item.merge({ completionRequestId: completion.id, position, ...asked })
    await item.useTransaction(trx).save()
  }
}
