import { frenchMoney } from '#shared/french_formats'
import { frenchInstant } from '#shared/french_instants'
import { priceLines } from '#shared/pages/price_lines'
import { modeLabel } from '#payments/mode_label'
import { paths } from '#front_office/paths'
import { serviceLabel } from '#front_office/view_models/service_label'
import type Payment from '#payments/models/payment'
import { paymentProvider } from '#payments/queries/payment_provider'

/** One payment: the way to the bank while it runs, then how it ended; a receipt once it is validated. */
export async function paymentPage(payment: Payment) {
  const { reference, state, amount, lines, request, settledAt, bankReference, mode } = payment
  const provider = await paymentProvider()
  const total = lines.reduce((sum, { quantity, unitAmount }) => sum + quantity * unitAmount, 0)
  return {
    reference,
    state,
    amount: frenchMoney(amount),
    total: frenchMoney(total),
    lines: priceLines(lines),
    alreadyPaid: total > amount ? frenchMoney(total - amount) : null,
    service: await serviceLabel(request),
    number: request.number,
    requestPath: paths.request(request),
    facts: [
      { label: 'Référence', value: reference },
      { label: 'Payé par', value: payment.payerName },
      ...(settledAt
        ? [
            {
              label: state === 'validated' ? 'Reçu le' : 'Terminé le',
              value: frenchInstant(settledAt),
            },
          ]
        : []),
      ...(mode === 'internet' ? [] : [{ label: 'Moyen', value: modeLabel(mode) }]),
      ...(bankReference ? [{ label: 'Référence de la banque', value: bankReference }] : []),
    ],
    provider: provider?.label ?? '',
    payUrl: state === 'initialised' ? payment.operationUrl : null,
    checkPath: `${paths.payment(payment)}/retour`,
  }
}
