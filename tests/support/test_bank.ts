import app from '@adonisjs/core/services/app'
import { type Group } from '@japa/runner/core'
import {
  PaymentProvider,
  type PaymentOperation,
  type PaymentOrder,
  type PaymentOutcome,
} from '#kernel/contracts/payment_provider'

/** A provider whose answers a test decides; it counts what it is asked. */
export class TestBank extends PaymentProvider {
  readonly key = 'test_bank'
  readonly label = 'la banque des tests'
  readonly orders: PaymentOrder[] = []
  outcomeNow: PaymentOutcome = { result: 'pending' }

  async check(): Promise<void> {}

  async start(order: PaymentOrder): Promise<PaymentOperation> {
    this.orders.push(order)
    return { operation: `op-${order.reference}`, url: 'http://bank.test/pay' }
  }

  async outcome(): Promise<PaymentOutcome> {
    return this.outcomeNow
  }

  /** The citizen pays over there. */
  takes(amount: number) {
    this.outcomeNow = { result: 'paid', amount, bankReference: 'B-1' }
  }
}

/** Every test of the group pays at a bank of its own. */
export function useTestBank(group: Group): { current: TestBank } {
  const bank = { current: new TestBank() }
  group.each.setup(() => {
    bank.current = new TestBank()
    app.container.swap(PaymentProvider, () => bank.current)
    return () => app.container.restore(PaymentProvider)
  })
  return bank
}
