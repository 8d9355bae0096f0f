import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RequestMessage from '#requests/models/request_message'

/** Letters that wait for a print batch, about requests of these teleservices; the oldest first. */
export function waitingLetters(teleserviceIds: readonly string[], trx?: TransactionClientContract) {
  return RequestMessage.query(trx ? { client: trx } : {})
    .where('delivery', 'to_print')
    .whereExists((requests) =>
      requests
        .from('service_requests')
        .whereColumn('service_requests.id', 'request_messages.request_id')
        .whereIn('service_requests.teleservice_id', [...teleserviceIds])
    )
    .orderBy('created_at')
    .orderBy('id')
}
