import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import LetterBatch from '#letters/models/letter_batch'
import RequestMessage from '#requests/models/request_message'

/**
 * The batches whose every letter is about a request of these teleservices: one
 * that holds another category's letter does not exist for this agent.
 */
export function letterBatches(teleserviceIds: readonly string[], trx?: TransactionClientContract) {
  return LetterBatch.query(trx ? { client: trx } : {}).whereNotExists((foreign) =>
    foreign
      .from('request_messages')
      .join('service_requests', 'service_requests.id', 'request_messages.request_id')
      .whereColumn('request_messages.authority_id', 'letter_batches.authority_id')
      .whereColumn('request_messages.batch_id', 'letter_batches.id')
      .whereNotIn('service_requests.teleservice_id', [...teleserviceIds])
  )
}

/** Batches per page of the history. */
const PAGE = 20

/** The latest batches; those before `cursor`, the identifier of the last one seen. Identifiers follow time. */
export async function letterBatchPage(teleserviceIds: readonly string[], cursor?: string) {
  const last = cursor ? await LetterBatch.find(cursor) : null
  const query = letterBatches(teleserviceIds)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
  if (last) {
    const instant = last.createdAt.toUTC().toISO()
    query.where((before) =>
      before
        .where('created_at', '<', instant as string)
        .orWhere((same) => same.where('created_at', instant as string).where('id', '<', last.id))
    )
  }
  const batches = await query
  return {
    batches: batches.slice(0, PAGE),
    next: batches.length > PAGE ? batches[PAGE - 1].id : null,
  }
}

/** The letters of a batch, in the order in which they are printed. */
export function lettersOfBatch(batchId: string, trx?: TransactionClientContract) {
  return RequestMessage.query(trx ? { client: trx } : {})
    .where('batch_id', batchId)
    .orderBy('created_at')
    .orderBy('id')
}
