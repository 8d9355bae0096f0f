import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import { frenchMoney } from '#shared/french_formats'
import type { PaymentProvider } from '#kernel/contracts/payment_provider'
import { nextNumber } from '#authorities/queries/next_number'
import { E_AMOUNT_CHANGED, E_AMOUNT_TOO_SMALL, E_NOTHING_DUE } from '#payments/errors'
import Payment from '#payments/models/payment'
import { paymentProviderOrFail } from '#payments/queries/payment_provider'
import { referenceOf } from '#payments/reference'
import { SettlePayment } from '#payments/actions/settle_payment'
import type { RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import type ServiceRequest from '#requests/models/service_request'
import { lockRequest } from '#requests/queries/lock_request'
import { debtOf } from '#requests/queries/debt_of'
import { teleserviceOf } from '#requests/queries/teleservice_of'

interface Input {
  requestId: string
  actor: RequestActor
  /** Integer cents that the citizen was shown. */
  amount: number
  /** The town's addresses of a payment, for the provider. */
  addresses: (payment: Payment) => { returnTo: string; notify: string }
}

/** The smallest amount that providers take (guide PayFiP: one euro). */
const LEAST_CENTS = 100

/**
 * Sends a citizen to pay what his request costs. One attempt at a time: the
 * one that runs is taken up again, so that a double click pays once.
 *
 * @throws E_NOTHING_DUE, E_AMOUNT_CHANGED, E_AMOUNT_TOO_SMALL, E_PAYMENTS_OFF, E_PAYMENT_UNAVAILABLE
 */
export class StartPayment {
  async handle(input: Input): Promise<Payment> {
    const provider = await paymentProviderOrFail()
    await settleRunning(input.requestId)
    const payment = await db.transaction((trx) => this.#open(input, provider, trx))
    return payment.operation ? payment : this.#send(payment, provider, input)
  }

  async #open(
    { requestId, actor, amount }: Input,
    provider: PaymentProvider,
    trx: TransactionClientContract
  ): Promise<Payment> {
    const request = await lockRequest(requestId, trx)
    const running = await runningPayment(requestId, trx)
    if (running) return running

    const debt = await debtOf(request)
    if (!debt?.isDue) throw new E_NOTHING_DUE()
    if (debt.balance !== amount) throw new E_AMOUNT_CHANGED([frenchMoney(debt.balance)])
    if (debt.balance < LEAST_CENTS) throw new E_AMOUNT_TOO_SMALL()

    const payment = new Payment().merge({
      reference: referenceOf(await nextNumber('payment', trx)),
      requestId,
      payerName: request.requesterName,
      state: 'initialised',
      mode: 'internet',
      amount: debt.balance,
      lines: debt.lines,
      provider: provider.key,
      startedAt: now(),
    })
    await payment.useTransaction(trx).save()
    const details = { reference: payment.reference, amount: payment.amount }
    await recordEvent({ requestId, kind: 'payment_started', actor, details }, trx)
    return payment
  }

  /** The provider is asked outside any transaction; asked twice for one reference, it gives one operation. */
  async #send(payment: Payment, provider: PaymentProvider, { addresses }: Input): Promise<Payment> {
    await payment.load('request')
    const { operation, url } = await provider.start({
      reference: payment.reference,
      amount: payment.amount,
      label: await labelOf(payment.request),
      email: payment.request.requesterEmail ?? '',
      ...addresses(payment),
    })
    return payment.merge({ operation, operationUrl: url }).save()
  }
}

/** An attempt that was given up over there must not stand in the way of the next. */
async function settleRunning(requestId: string): Promise<void> {
  const running = await runningPayment(requestId)
  if (running?.operation) await new SettlePayment().handle(running.id)
}

function runningPayment(
  requestId: string,
  trx?: TransactionClientContract
): Promise<Payment | null> {
  return Payment.query({ client: trx })
    .where('request_id', requestId)
    .where('state', 'initialised')
    .first()
}

async function labelOf(request: ServiceRequest): Promise<string> {
  const service = (await teleserviceOf(request))?.label ?? request.teleserviceId
  return `Demande n° ${request.number} – ${service}`
}
