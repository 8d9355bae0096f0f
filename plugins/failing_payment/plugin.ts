import { PaymentProvider } from '#kernel/contracts/payment_provider'
import { definePlugin } from '#kernel/define_plugin'
import { FailingPayment } from '#plugins/failing_payment/failing_payment'

export default definePlugin({
  id: 'failing_payment',
  label: 'Paiement en panne (démonstration)',
  contract: PaymentProvider,
  demo: true,
  create: () => new FailingPayment(),
})
