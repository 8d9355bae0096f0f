import type { HttpContext } from '@adonisjs/core/http'
import { SettlePayment } from '#payments/actions/settle_payment'
import Payment from '#payments/models/payment'

/** « Something happened to this operation »: anybody may say so, so the provider is asked what. */
export default class PaymentNotificationsController {
  async store({ request, response }: HttpContext) {
    const operation: unknown = request.input('operation')
    if (typeof operation !== 'string' || !/^[\w-]{1,255}$/.test(operation))
      return response.badRequest()
    const payment = await Payment.findBy('operation', operation)
    if (!payment) return response.notFound()
    await new SettlePayment().handle(payment.id)
    return response.noContent()
  }
}
