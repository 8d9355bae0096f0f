import { createHash } from 'node:crypto'
import {
  PaymentProvider,
  type PaymentOperation,
  type PaymentOrder,
  type PaymentOutcome,
} from '#kernel/contracts/payment_provider'
import { openBank, type Bank } from '#plugins/demo_payment/bank'

/**
 * A bank without money, on a port of its own like a real one: the citizen chooses there
 * whether he pays, gives up or is refused. It forgets everything when the application stops.
 */
export class DemoPayment extends PaymentProvider {
  readonly key = 'demo_payment'
  readonly label = 'la banque de démonstration'
  #bank: Promise<Bank> | null = null

  async check(): Promise<void> {
    await this.#open()
  }

  async start(order: PaymentOrder): Promise<PaymentOperation> {
    const bank = await this.#open()
    const operation = createHash('sha256')
      .update(`${order.notify} ${order.reference}`)
      .digest('hex')
      .slice(0, 24)
    bank.register(operation, order)
    return { operation, url: `${bank.url}/${operation}` }
  }

  async outcome(operation: string): Promise<PaymentOutcome> {
    return (await this.#open()).outcomeOf(operation)
  }

  #open(): Promise<Bank> {
    this.#bank ??= openBank()
    return this.#bank
  }
}
