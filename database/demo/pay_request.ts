import { RecordDeskPayment } from '#payments/actions/record_desk_payment'
import { SettlePayment } from '#payments/actions/settle_payment'
import { StartPayment } from '#payments/actions/start_payment'
import type { PaymentMode } from '#payments/lifecycle'
import type { RequestActor } from '#requests/actor'
import type ServiceRequest from '#requests/models/service_request'
import { debtOf } from '#requests/queries/debt_of'

/** Nobody listens while the town is made: the bank is asked at once. */
const NOWHERE = 'http://localhost:1/'

/** Pays what a request costs: to an agent at the town hall, or at the demonstration bank. */
export async function payRequest(
  request: ServiceRequest,
  mode: PaymentMode,
  actor: RequestActor
): Promise<void> {
  const amount = (await debtOf(request))?.balance ?? 0
  const debt = { requestId: request.id, amount, actor }
  if (mode === 'internet') await payOnLine(debt)
  else await new RecordDeskPayment().handle({ ...debt, mode, key: request.id })
}

/** As the citizen does: he leaves for the bank, and presses « Payer » there. */
async function payOnLine(debt: {
  requestId: string
  amount: number
  actor: RequestActor
}): Promise<void> {
  const addresses = () => ({ returnTo: NOWHERE, notify: NOWHERE })
  const payment = await new StartPayment().handle({ ...debt, addresses })
  await fetch(`${payment.operationUrl}/paid`, { method: 'POST', redirect: 'manual' })
  await new SettlePayment().handle(payment.id)
}
