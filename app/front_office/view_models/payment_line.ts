import { frenchMoney } from '#shared/french_formats'
import { frenchShortDate } from '#shared/french_instants'
import { paths } from '#front_office/paths'
import { serviceLabel } from '#front_office/view_models/service_label'
import type Payment from '#payments/models/payment'

/** A payment in the lists of its household; its request is loaded. */
export async function paymentLine(payment: Payment) {
  const { reference, state, amount, startedAt, request } = payment
  return {
    href: paths.payment(payment),
    reference,
    state,
    amount: frenchMoney(amount),
    on: frenchShortDate(startedAt),
    request: `Demande n° ${request.number} – ${await serviceLabel(request)}`,
  }
}
