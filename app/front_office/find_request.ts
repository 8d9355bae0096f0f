import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@adonisjs/lucid'
import type ServiceRequest from '#requests/models/service_request'
import { visibleRequests } from '#requests/queries/citizen_scope'
import { mayChange } from '#front_office/may_change'
import { visitorOf } from '#front_office/visitor'

/** The sent request of an address /demandes/:number, when the visitor may see it; a stranger's is not found. */
export function findRequest(ctx: HttpContext): Promise<ServiceRequest> {
  return visibleRequests(visitorOf(ctx).scope)
    .where('number', Number(ctx.params.number))
    .whereNot('state', 'draft')
    .preload('season')
    .firstOrFail()
}

/**
 * The same with all that it says: who only knows its code is not shown that.
 *
 * @throws E_ROW_NOT_FOUND
 */
export async function findWholeRequest(ctx: HttpContext): Promise<ServiceRequest> {
  const request = await findRequest(ctx)
  if (visitorOf(ctx).followsOnly(request)) throw new errors.E_ROW_NOT_FOUND()
  return request
}

/**
 * The same to be filled in: for who only knows its code, as long as he is asked for something.
 *
 * @throws E_ROW_NOT_FOUND
 */
export async function findRequestToComplete(ctx: HttpContext): Promise<ServiceRequest> {
  const request = await findRequest(ctx)
  const visitor = visitorOf(ctx)
  if (visitor.followsOnly(request) && !mayChange(request, visitor)) {
    throw new errors.E_ROW_NOT_FOUND()
  }
  return request
}
