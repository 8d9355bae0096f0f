import { E_PAYMENT_UNAVAILABLE, PaymentProvider } from '#kernel/contracts/payment_provider'

/** A provider that never answers, to rehearse the day when the real one is down. */
export class FailingPayment extends PaymentProvider {
  readonly key = 'failing_payment'
  readonly label = 'un organisme en panne'

  async check(): Promise<never> {
    throw new E_PAYMENT_UNAVAILABLE()
  }

  async start(): Promise<never> {
    throw new E_PAYMENT_UNAVAILABLE()
  }

  async outcome(): Promise<never> {
    throw new E_PAYMENT_UNAVAILABLE()
  }
}
