import type { HttpContext } from '@adonisjs/core/http'
import { E_PAYMENT_UNAVAILABLE } from '#kernel/contracts/payment_provider'
import { StartPayment } from '#payments/actions/start_payment'
import {
  E_AMOUNT_CHANGED,
  E_AMOUNT_TOO_SMALL,
  E_NOTHING_DUE,
  E_PAYMENTS_OFF,
} from '#payments/errors'
import { attempt } from '#shared/pages/attempt'
import { findRequest } from '#front_office/find_request'
import { paths } from '#front_office/paths'
import { paymentAddresses } from '#front_office/payment_addresses'
import { visitorOf } from '#front_office/visitor'

/** « Payer en ligne »: begins the payment, or takes up the one that runs. */
export default class RequestPaymentsController {
  async store(ctx: HttpContext) {
    const request = await findRequest(ctx)
    const [refusal, payment] = await attempt(
      [E_AMOUNT_CHANGED, E_AMOUNT_TOO_SMALL, E_NOTHING_DUE, E_PAYMENTS_OFF, E_PAYMENT_UNAVAILABLE],
      () =>
        new StartPayment().handle({
          requestId: request.id,
          actor: visitorOf(ctx).actor,
          amount: Number(ctx.request.input('amount')),
          addresses: paymentAddresses(ctx),
        })
    )
    if (refusal) ctx.session.flash('error', refusal.message)
    return ctx.response
      .redirect()
      .status(303)
      .toPath(payment ? paths.payment(payment) : paths.request(request))
  }
}
