import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { enqueue } from '#authorities/outbox/enqueue'
import type Payment from '#payments/models/payment'
import type { RequestActor } from '#requests/actor'
import { appendEvent } from '#requests/actions/append_event'
import type ServiceRequest from '#requests/models/service_request'

/**
 * Money has come: the request counts it, its history says so and the citizen
 * gets a receipt (CRPA, art. L112-11: a payment is acknowledged like a request).
 * The caller holds the request and has checked that the payment was not counted before.
 */
export async function receivePayment(
  { payment, request, actor }: { payment: Payment; request: ServiceRequest; actor: RequestActor },
  trx: TransactionClientContract
): Promise<Payment> {
  await payment.useTransaction(trx).save()
  const { reference, amount, mode } = payment
  const details = { reference, amount, mode, outcome: 'validated' }
  await appendEvent(request, { kind: 'payment_settled', actor, details }, trx)
  request.paidAmount += amount
  await request.useTransaction(trx).save()
  await enqueue(
    {
      kind: 'payment_receipt_mail',
      idempotencyKey: `payment-receipt:${payment.id}`,
      payload: { paymentId: payment.id },
    },
    trx
  )
  return payment
}
