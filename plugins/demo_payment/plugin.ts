import { PaymentProvider } from '#kernel/contracts/payment_provider'
import { definePlugin } from '#kernel/define_plugin'
import { DemoPayment } from '#plugins/demo_payment/demo_payment'

export default definePlugin({
  id: 'demo_payment',
  label: 'Banque de démonstration',
  contract: PaymentProvider,
  demo: true,
  create: () => new DemoPayment(),
})
