import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import Payment from '#payments/models/payment'
import ServiceRequest from '#requests/models/service_request'

/** The payments for a household's requests, the latest first – identifiers grow with time –, with their requests. */
export function householdPayments(
  householdId: string,
  limit: number
): ModelQueryBuilderContract<typeof Payment, Payment> {
  const requests = ServiceRequest.query().where('household_id', householdId).select('id')
  return Payment.query()
    .whereIn('request_id', requests)
    .orderBy('id', 'desc')
    .limit(limit)
    .preload('request')
}
