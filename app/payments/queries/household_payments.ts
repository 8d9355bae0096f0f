import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import Payment from '#payments/models/payment'

/** A household's payments, the latest first – identifiers grow with time –, with their requests. */
export function householdPayments(
  householdId: string,
  limit: number
): ModelQueryBuilderContract<typeof Payment, Payment> {
  return Payment.query()
    .where('household_id', householdId)
    .orderBy('id', 'desc')
    .limit(limit)
    .preload('request')
}
