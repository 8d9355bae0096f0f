import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { appendEvent, type EventInput } from '#requests/actions/append_event'
import type RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'

/**
 * Appends a line to the history of a request, in the transaction of what it
 * tells. The line bears the mark of the one before it, and the request the mark
 * of the last (`request:verify`): its row stays locked until the transaction ends.
 */
export async function recordEvent(
  { requestId, ...input }: EventInput & { requestId: string },
  trx: TransactionClientContract
): Promise<RequestEvent> {
  const request = await ServiceRequest.query({ client: trx })
    .where('id', requestId)
    .select('id', 'history_length', 'history_hash')
    .forUpdate()
    .firstOrFail()
  const event = await appendEvent(request, input, trx)
  await request.useTransaction(trx).save()
  return event
}
