import type { HttpContext } from '@adonisjs/core/http'
import { E_PAYMENT_UNAVAILABLE } from '#kernel/contracts/payment_provider'
import { SettlePayment } from '#payments/actions/settle_payment'
import { attempt } from '#shared/pages/attempt'
import { findPayment } from '#front_office/find_payment'
import { paths } from '#front_office/paths'

/** The citizen comes back from the provider: how it ended is asked there, not believed from his browser. */
export default class PaymentReturnsController {
  async show(ctx: HttpContext) {
    const payment = await findPayment(ctx)
    const [refusal] = await attempt([E_PAYMENT_UNAVAILABLE], () =>
      new SettlePayment().handle(payment.id)
    )
    if (refusal) ctx.logger.warn({ payment: payment.reference }, 'payment outcome unknown')
    return ctx.response.redirect().toPath(paths.payment(payment))
  }
}
