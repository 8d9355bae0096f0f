import type { HttpContext } from '@adonisjs/core/http'
import Payment from '#payments/models/payment'
import { visibleRequests } from '#requests/queries/citizen_scope'
import { visitorOf } from '#front_office/visitor'

/** The payment of an address /paiements/:payment, when the visitor may see its request; a stranger's is not found. */
export async function findPayment(ctx: HttpContext): Promise<Payment> {
  return Payment.query()
    .where('id', ctx.params.payment)
    .whereIn('request_id', visibleRequests(visitorOf(ctx).scope).select('id'))
    .preload('request')
    .firstOrFail()
}
