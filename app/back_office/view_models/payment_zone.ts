import { frenchMoney } from '#shared/french_formats'
import { frenchInstant } from '#shared/french_instants'
import { priceLines } from '#shared/pages/price_lines'
import type { Desk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import { DESK_MODES } from '#payments/lifecycle'
import { modeLabel } from '#payments/mode_label'
import type Payment from '#payments/models/payment'
import { requestPayments } from '#payments/queries/request_payments'
import { debtOf } from '#requests/queries/debt_of'

/** What the request costs, what was received of it and how; `null` for a free service. */
export async function paymentZone({ request, canProcess, mayWrite }: Desk) {
  const debt = await debtOf(request)
  if (!debt) return null
  return {
    lines: priceLines(debt.lines),
    total: frenchMoney(debt.total),
    paid: debt.paid > 0 ? frenchMoney(debt.paid) : null,
    due: debt.balance > 0 ? frenchMoney(debt.balance) : null,
    excess: debt.balance < 0 ? frenchMoney(-debt.balance) : null,
    amount: debt.balance,
    isLater: debt.balance > 0 && !debt.isDue,
    path: `${paths.request(request)}/paiements`,
    modes:
      debt.isDue && mayWrite && canProcess
        ? DESK_MODES.map((mode) => ({ value: mode, label: modeLabel(mode) }))
        : [],
    payments: (await requestPayments(request.id)).map(paymentLine),
  }
}

function paymentLine(payment: Payment) {
  const { reference, state, amount, mode, settledAt, startedAt, agentName, bankReference } = payment
  return {
    title: `${reference} – ${frenchMoney(amount)}`,
    state,
    meta: [
      modeLabel(mode),
      frenchInstant(settledAt ?? startedAt),
      agentName ? `Reçu par ${agentName}` : '',
      bankReference ? `Banque\u00a0: ${bankReference}` : '',
    ],
  }
}
