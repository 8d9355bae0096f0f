import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { RecordDeskPayment } from '#payments/actions/record_desk_payment'
import { actOnRequest } from '#back_office/act_on_request'
import { actingAgent } from '#back_office/acting_agent'
import { findRequestToChange } from '#back_office/find_request'
import { paths } from '#back_office/paths'
import { refuseInput } from '#back_office/refuse_input'
import { deskPaymentValidator } from '#back_office/validators/payment_validators'

/** Money taken at the town hall for a request. */
export default class RequestPaymentsController {
  async store(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const [invalid, input] = await checkInput(deskPaymentValidator, ctx.request.body())
    if (invalid) return refuseInput(ctx, request, { errors: invalid })
    return actOnRequest(ctx, {
      run: () =>
        new RecordDeskPayment().handle({
          requestId: request.id,
          mode: input.mode,
          amount: input.amount,
          actor: actingAgent(ctx),
          key: ctx.request.input('_once', `${input.mode}:${input.amount}:${request.paidAmount}`),
        }),
      done: 'Le paiement est enregistré.',
      to: `${paths.request(request)}#paiement`,
    })
  }
}
