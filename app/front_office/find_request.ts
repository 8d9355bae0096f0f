import type { HttpContext } from '@adonisjs/core/http'
import type ServiceRequest from '#requests/models/service_request'
import { visibleRequests } from '#requests/queries/citizen_scope'
import { visitorOf } from '#front_office/visitor'

/** The sent request of an address /demandes/:number, when the visitor may see it; a stranger's is not found. */
export function findRequest(ctx: HttpContext): Promise<ServiceRequest> {
  return visibleRequests(visitorOf(ctx).scope)
    .where('number', Number(ctx.params.number))
    .whereNot('state', 'draft')
    .preload('season')
    .firstOrFail()
}
