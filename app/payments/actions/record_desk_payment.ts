import db from '@adonisjs/lucid/services/db'
import { v5 as uuidv5 } from 'uuid'
import { now } from '#shared/clock'
import { frenchMoney } from '#shared/french_formats'
import { nextNumber } from '#authorities/queries/next_number'
import { E_AMOUNT_CHANGED, E_NOTHING_DUE } from '#payments/errors'
import type { DeskMode } from '#payments/lifecycle'
import Payment from '#payments/models/payment'
import { referenceOf } from '#payments/reference'
import { receivePayment } from '#payments/actions/receive_payment'
import type { RequestActor } from '#requests/actor'
import { lockRequest } from '#requests/queries/lock_request'
import { debtOf } from '#requests/queries/debt_of'

interface Input {
  requestId: string
  mode: DeskMode
  /** Integer cents that the agent was shown as due. */
  amount: number
  actor: RequestActor
  /** One key, one payment: the form was sent twice. */
  key: string
}

/**
 * Money taken at the town hall for what a request still costs.
 *
 * @throws E_NOTHING_DUE, E_AMOUNT_CHANGED
 */
export class RecordDeskPayment {
  async handle({ requestId, mode, amount, actor, key }: Input): Promise<Payment> {
    return db.transaction(async (trx) => {
      const request = await lockRequest(requestId, trx)
      const id = uuidv5(key, requestId)
      const known = await Payment.query({ client: trx }).where('id', id).first()
      if (known) return known

      const debt = await debtOf(request)
      if (!debt?.isDue) throw new E_NOTHING_DUE()
      if (debt.balance !== amount) throw new E_AMOUNT_CHANGED([frenchMoney(debt.balance)])
      const payment = new Payment().merge({
        id,
        reference: referenceOf(await nextNumber('payment', trx)),
        requestId,
        payerName: request.requesterName,
        state: 'validated',
        mode,
        amount,
        lines: debt.lines,
        agentName: actor.name,
        startedAt: now(),
        settledAt: now(),
      })
      return receivePayment({ payment, request, actor }, trx)
    })
  }
}
