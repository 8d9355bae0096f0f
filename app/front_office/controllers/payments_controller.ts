import type { HttpContext } from '@adonisjs/core/http'
import { findPayment } from '#front_office/find_payment'
import { paymentList } from '#front_office/view_models/payment_list'
import { paymentPage } from '#front_office/view_models/payment_page'
import { citizenOf } from '#front_office/visitor'

/** « Paiements »: what the household paid, and each payment with its receipt. */
export default class PaymentsController {
  async index(ctx: HttpContext) {
    return ctx.view.render('pages/front/payments', {
      page: await paymentList(citizenOf(ctx).household.id, ctx.request.qs().apres),
    })
  }

  async show(ctx: HttpContext) {
    return ctx.view.render('pages/front/payment', {
      page: await paymentPage(await findPayment(ctx)),
    })
  }
}
