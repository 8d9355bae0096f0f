import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RequestEvent, { ANNOUNCEMENT_KINDS } from '#requests/models/request_event'

/**
 * What happened to a request after this line of its history, if anything. Who
 * holds it and whom the town warned of it do not count.
 */
export async function laterEvent(
  event: RequestEvent,
  trx: TransactionClientContract
): Promise<RequestEvent | null> {
  const instant = event.createdAt.toISO() as string
  return RequestEvent.query({ client: trx })
    .where('request_id', event.requestId)
    .whereNotIn('kind', ['lock_taken_over', ...ANNOUNCEMENT_KINDS])
    .where((later) =>
      later
        .where('created_at', '>', instant)
        .orWhere((same) => same.where('created_at', instant).where('id', '>', event.id))
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .first()
}
