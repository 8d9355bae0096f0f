import { isEditable } from '#requests/lifecycle'
import type ServiceRequest from '#requests/models/service_request'
import type { Visitor } from '#front_office/visitor'

/** May he change answers and documents now? Who only knows the code of a request completes what he is asked for, and no more. */
export function mayChange(
  request: ServiceRequest,
  { followsOnly }: Pick<Visitor, 'followsOnly'>
): boolean {
  return followsOnly(request)
    ? request.state === 'incomplete'
    : isEditable(request.state, 'citizen')
}
