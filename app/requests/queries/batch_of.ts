import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import ServiceRequest from '#requests/models/service_request'

/**
 * The requests that were begun together with this one, itself among them, in the order in which
 * they were begun: drafts, and those that have left. Alone, it is the only one.
 */
export async function batchOf(
  request: ServiceRequest,
  trx?: TransactionClientContract
): Promise<ServiceRequest[]> {
  if (!request.batchId) return [request]
  return ServiceRequest.query({ client: trx }).where('batch_id', request.batchId).orderBy('id')
}
