import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import type { FinalOutcome } from '#kernel/contracts/payment_provider'
import { PAYMENT_LIFECYCLE, PAYMENT_OUTCOMES } from '#payments/lifecycle'
import Payment from '#payments/models/payment'
import { paymentProviderOrFail } from '#payments/queries/payment_provider'
import { receivePayment } from '#payments/actions/receive_payment'
import { SYSTEM_ACTOR } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import { lockRequest } from '#requests/queries/lock_request'

/**
 * Asks the provider what has become of a payment, and writes it down. The
 * citizen's return, the provider's notification and the nightly round all end
 * here, in any order and as often as they like: one outcome, one line, one receipt.
 *
 * @throws E_PAYMENT_UNAVAILABLE, E_PAYMENTS_OFF
 */
export class SettlePayment {
  async handle(id: string): Promise<Payment> {
    const payment = await Payment.findOrFail(id)
    if (!payment.operation || payment.state === 'validated') return payment

    const provider = await paymentProviderOrFail()
    const outcome = await provider.outcome(payment.operation)
    if (outcome.result === 'pending') return payment
    return db.transaction((trx) => write(id, outcome, trx))
  }
}

async function write(id: string, outcome: FinalOutcome, trx: TransactionClientContract) {
  const { requestId } = await Payment.findOrFail(id, { client: trx })
  const request = await lockRequest(requestId, trx)
  const payment = await Payment.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
  const to = PAYMENT_OUTCOMES[outcome.result]
  if (!PAYMENT_LIFECYCLE[payment.state].includes(to)) return payment

  payment.merge({ state: to, settledAt: now() })
  if (outcome.result === 'paid') {
    // What the bank took counts, were it not what was asked for.
    payment.merge({ amount: outcome.amount, bankReference: outcome.bankReference })
    return receivePayment({ payment, request, actor: SYSTEM_ACTOR }, trx)
  }
  await payment.useTransaction(trx).save()
  const details = { reference: payment.reference, amount: payment.amount, outcome: to }
  await recordEvent({ requestId, kind: 'payment_settled', actor: SYSTEM_ACTOR, details }, trx)
  return payment
}
