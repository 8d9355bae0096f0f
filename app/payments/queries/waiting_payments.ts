import type { DateTime } from 'luxon'
import Payment from '#payments/models/payment'

/** Payments begun before an instant of which the provider has not told the end, the oldest first. */
export function waitingPayments(before: DateTime) {
  return Payment.query()
    .where('state', 'initialised')
    .where('started_at', '<', before.toUTC().toISO() as string)
    .orderBy('started_at')
    .orderBy('id')
}
