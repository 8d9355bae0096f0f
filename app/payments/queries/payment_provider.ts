import app from '@adonisjs/core/services/app'
import { PaymentProvider } from '#kernel/contracts/payment_provider'
import { E_PAYMENTS_OFF } from '#payments/errors'

/** The provider that this installation uses; `null` where there is none. */
export async function paymentProvider(): Promise<PaymentProvider | null> {
  return app.container.hasBinding(PaymentProvider) ? app.container.make(PaymentProvider) : null
}

/** @throws E_PAYMENTS_OFF */
export async function paymentProviderOrFail(): Promise<PaymentProvider> {
  const provider = await paymentProvider()
  if (!provider) throw new E_PAYMENTS_OFF()
  return provider
}
