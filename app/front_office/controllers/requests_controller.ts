import type { HttpContext } from '@adonisjs/core/http'
import { isPrefetch } from '#shared/pages/is_prefetch'
import { MarkConversationRead } from '#requests/actions/mark_conversation_read'
import { findRequest } from '#front_office/find_request'
import { readFilters } from '#shared/pages/check_input'
import { requestFilterValidator } from '#front_office/validators/request_validators'
import { PageErrors } from '#shared/pages/page_errors'
import { requestList } from '#front_office/view_models/request_list'
import { requestPage } from '#front_office/view_models/request_page'
import { citizenOf, visitorOf } from '#front_office/visitor'

/** « Mes demandes » and the follow-up of each. */
export default class RequestsController {
  async index(ctx: HttpContext) {
    const filters = await readFilters(requestFilterValidator, ctx.request.qs())
    const { scope } = visitorOf(ctx)
    return ctx.view.render(
      'pages/front/requests',
      await requestList(citizenOf(ctx), scope, filters)
    )
  }

  async show(ctx: HttpContext) {
    const request = await findRequest(ctx)
    const page = await requestPage(request, visitorOf(ctx))
    const isRead = page.conversation.some(({ isNew }) => isNew)
    // Neither a pointer that rests on a link nor an agent at the counter reads for the citizen.
    if (isRead && !ctx.counter && !isPrefetch(ctx)) {
      await new MarkConversationRead().handle({ requestId: request.id })
    }
    return ctx.view.render('pages/front/request', { page, errors: new PageErrors(), typed: {} })
  }
}
