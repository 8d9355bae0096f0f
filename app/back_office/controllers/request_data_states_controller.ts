import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { actingAgent } from '#back_office/acting_agent'
import { actOnRequest } from '#back_office/act_on_request'
import { findRequestToChange } from '#back_office/find_request'
import { frenchWord } from '#back_office/french_word'
import { paths } from '#back_office/paths'
import { refuseInput } from '#back_office/refuse_input'
import { dataStateValidator } from '#back_office/validators/request_validators'
import { SetDataState } from '#requests/actions/set_data_state'

/** The verdict on the data, once they were checked with the documents. */
export default class RequestDataStatesController {
  async store(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const [errors, input] = await checkInput(dataStateValidator, ctx.request.body())
    if (errors) return refuseInput(ctx, request, { errors })

    const { document: documentId, ...verdict } = input
    const state = frenchWord(`data_states.${input.dataState}`)
    return actOnRequest(ctx, {
      run: () =>
        new SetDataState().handle({ ...verdict, requestId: request.id, actor: actingAgent(ctx) }),
      done: `Les données sont à l’état « ${state} ».`,
      to: documentId ? paths.document(request, documentId) : paths.request(request),
      again: () => ({ documentId }),
    })
  }
}
