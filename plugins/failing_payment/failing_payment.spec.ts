import { test } from '@japa/runner'
import { E_PAYMENT_UNAVAILABLE, PaymentProvider } from '#kernel/contracts/payment_provider'
import plugin from '#plugins/failing_payment/plugin'
import * as clock from '#shared/clock'

const ORDER = {
  reference: 'P00000012',
  amount: 1250,
  label: 'Demande n° 12',
  email: '',
  returnTo: 'http://localhost/',
  notify: 'http://localhost/',
}

test.group('Failing payment', () => {
  test('takes no money, tells no outcome and fails its own check', async ({ assert }) => {
    const provider: PaymentProvider = plugin.create({}, { clock })
    for (const call of [provider.check(), provider.start(ORDER), provider.outcome('x')]) {
      assert.instanceOf(await call.catch((error) => error), E_PAYMENT_UNAVAILABLE)
    }
  })

  test('is a demo that serves the payment contract', ({ assert }) => {
    assert.isTrue(plugin.demo)
    assert.isTrue(plugin.create({}, { clock }) instanceof PaymentProvider)
  })
})
