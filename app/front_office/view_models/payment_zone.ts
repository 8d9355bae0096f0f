import { frenchMoney } from '#shared/french_formats'
import { priceLines } from '#shared/pages/price_lines'
import { paths } from '#front_office/paths'
import { paymentProvider } from '#payments/queries/payment_provider'
import { requestPayments } from '#payments/queries/request_payments'
import type ServiceRequest from '#requests/models/service_request'
import { debtOf } from '#requests/queries/debt_of'

/** What a request costs and what is left to pay; `null` for a free service. An agent at the counter takes the money, and pays nothing on line. */
export async function paymentZone(request: ServiceRequest, { atCounter }: { atCounter: boolean }) {
  const debt = await debtOf(request)
  if (!debt) return null
  const payments = await requestPayments(request.id)
  const running = payments.find(({ state }) => state === 'initialised')
  return {
    lines: priceLines(debt.lines),
    total: frenchMoney(debt.total),
    paid: debt.paid > 0 ? frenchMoney(debt.paid) : null,
    due: debt.balance > 0 ? frenchMoney(debt.balance) : null,
    amount: debt.balance,
    isLater: debt.balance > 0 && !debt.isDue,
    payPath:
      debt.isDue && !atCounter && (await paymentProvider())
        ? `${paths.request(request)}/paiement`
        : null,
    runningPath: running && !atCounter ? paths.payment(running) : null,
    payments: payments
      .filter(({ state }) => state !== 'initialised')
      .map((payment) => ({
        href: paths.payment(payment),
        reference: payment.reference,
        state: payment.state,
        amount: frenchMoney(payment.amount),
      })),
  }
}
