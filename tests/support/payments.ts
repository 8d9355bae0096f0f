import { now } from '#shared/clock'
import Payment from '#payments/models/payment'
import type ServiceRequest from '#requests/models/service_request'

/** Money that came for a request, as its household's lists show it. */
export function aPayment({ id, requesterName }: ServiceRequest): Promise<Payment> {
  return Payment.create({
    reference: 'P00000012',
    requestId: id,
    payerName: requesterName,
    state: 'validated',
    mode: 'cash',
    amount: 1260,
    lines: [],
    startedAt: now(),
    settledAt: now(),
  })
}
