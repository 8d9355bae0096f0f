import type { HttpContext } from '@adonisjs/core/http'
import { E_RIGHT_MISSING } from '#back_office/errors'
import type ServiceRequest from '#requests/models/service_request'
import { readableRequests } from '#requests/queries/readable_requests'

/**
 * The request of the page's address, for an agent who may read it.
 *
 * @throws E_ROW_NOT_FOUND when it does not exist or is not his to read: both look the same
 */
export function findRequest({ params, rights }: HttpContext): Promise<ServiceRequest> {
  return readableRequests(rights).where('number', Number(params.number)).firstOrFail()
}

/**
 * The same, for who may change it.
 *
 * @throws E_ROW_NOT_FOUND, E_RIGHT_MISSING
 */
export async function findRequestToChange(ctx: HttpContext): Promise<ServiceRequest> {
  const request = await findRequest(ctx)
  if (!ctx.rights.can(request.teleserviceId, 'write')) throw new E_RIGHT_MISSING()
  return request
}
