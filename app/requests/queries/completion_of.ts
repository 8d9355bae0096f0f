import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import CompletionRequest from '#requests/models/completion_request'
import type RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'

/** What is asked for now: the list of an incomplete request, `null` in any other state. */
export async function runningCompletion(
  request: ServiceRequest,
  trx?: TransactionClientContract
): Promise<CompletionRequest | null> {
  return request.state === 'incomplete' ? lastCompletion(request, trx) : null
}

/** The last list made for a request, answered or not. */
export function lastCompletion(
  request: ServiceRequest,
  trx?: TransactionClientContract
): Promise<CompletionRequest | null> {
  return CompletionRequest.query({ client: trx })
    .where('request_id', request.id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .preload('items')
    .first()
}

/** The list made with this passage to « incomplet », if it is one. */
export function completionOpenedBy(event: RequestEvent): Promise<CompletionRequest | null> {
  return CompletionRequest.query().where('event_id', event.id).preload('items').first()
}
