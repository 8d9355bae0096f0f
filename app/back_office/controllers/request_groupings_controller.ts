import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { actingAgent } from '#back_office/acting_agent'
import { findRequestToChange } from '#back_office/find_request'
import { paths } from '#back_office/paths'
import { groupingValidator } from '#back_office/validators/request_validators'
import { groupingPage, type GroupingPageView } from '#back_office/view_models/grouping_page'
import { GroupRequests } from '#requests/actions/group_requests'
import {
  E_GROUPED_PAID,
  E_NOT_SIMILAR,
  E_REQUEST_LOCKED,
  E_STALE_VERSION,
  E_TRANSITION_NOT_ALLOWED,
  E_TRANSITION_REFUSED,
} from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { readableRequests } from '#requests/queries/readable_requests'

const REFUSALS = [
  E_GROUPED_PAID,
  E_NOT_SIMILAR,
  E_REQUEST_LOCKED,
  E_STALE_VERSION,
  E_TRANSITION_NOT_ALLOWED,
  E_TRANSITION_REFUSED,
]

/** Two requests that ask for the same, side by side; then one goes on for both. */
export default class RequestGroupingsController {
  async create(ctx: HttpContext) {
    return show(ctx, await findRequestToChange(ctx))
  }

  async store(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const other = await findOther(ctx, request)
    const [errors, input] = await checkInput(groupingValidator, ctx.request.body())
    if (errors) return show(ctx, request, { errors })

    const seen = [
      { id: request.id, number: request.number, version: input.version },
      { id: other.id, number: other.number, version: input.otherVersion },
    ]
    const [first, second] = seen
    const isOtherKept = Number(input.kept) === other.number
    const [kept, left] = isOtherKept ? [second, first] : [first, second]
    const [refusal] = await attempt(REFUSALS, () =>
      new GroupRequests().handle({
        kept,
        other: left,
        actor: actingAgent(ctx),
        reason: input.reason,
      })
    )
    if (refusal) {
      ctx.response.status(refusal.status)
      return show(ctx, request, { refusal: refusal.message })
    }
    ctx.session.flash(
      'success',
      `La demande n°\u00a0${left.number} est regroupée avec celle-ci, qui continue pour les deux.`
    )
    return ctx.response.redirect().status(303).toPath(paths.request(kept))
  }
}

/** @throws E_ROW_NOT_FOUND */
function findOther(ctx: HttpContext, request: ServiceRequest): Promise<ServiceRequest> {
  return readableRequests(ctx.rights)
    .where('number', Number(ctx.params.other))
    .where('teleservice_id', request.teleserviceId)
    .whereNot('id', request.id)
    .firstOrFail()
}

async function show(ctx: HttpContext, request: ServiceRequest, view: GroupingPageView = {}) {
  if (view.errors) ctx.response.status(422)
  const other = await findOther(ctx, request)
  const typed = ctx.request.method() === 'POST' ? ctx.request.only(['kept', 'reason']) : {}
  return ctx.view.render('pages/office/request/grouping', {
    page: await groupingPage(await request.refresh(), other, { ...view, typed }),
  })
}
