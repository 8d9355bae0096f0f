import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { findRequest } from '#back_office/find_request'
import { openDesk } from '#back_office/open_desk'
import { showRequest } from '#back_office/show_request'
import { requestPageValidator } from '#back_office/validators/request_validators'
import { searchValidator } from '#back_office/validators/search_validators'
import { searchPage } from '#back_office/view_models/search_page'
import { enterList } from '#back_office/work_list'

/** Requests: found, then opened, which locks them for whoever may change them. */
export default class RequestsController {
  async index(ctx: HttpContext) {
    const [errors, input] = await checkInput(searchValidator, ctx.request.qs())
    if (errors) ctx.response.status(422)
    return ctx.view.render('pages/office/requests', {
      page: await searchPage(ctx, { input: input ?? {}, errors }),
    })
  }

  async show(ctx: HttpContext) {
    const [, input] = await checkInput(requestPageValidator, ctx.request.qs())
    const request = await findRequest(ctx)
    if (input?.liste) await enterList(ctx, request, input.liste)
    const desk = await openDesk(ctx, request)
    return showRequest(ctx, desk, { step: input?.etape, view: input?.vue })
  }
}
