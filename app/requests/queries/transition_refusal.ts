import type { RequestTransition } from '#kernel/transitions'
import type { RequestActor } from '#requests/actor'
import { E_REQUEST_LOCKED, E_TRANSITION_NOT_ALLOWED, E_TRANSITION_REFUSED } from '#requests/errors'
import { isAllowed } from '#requests/lifecycle'
import type RequestLock from '#requests/models/request_lock'
import type ServiceRequest from '#requests/models/service_request'
import { transitionBlockers } from '#requests/queries/transition_blockers'

interface Question {
  request: ServiceRequest
  transition: RequestTransition
  actor: RequestActor
  /** The lock that still runs on the request, whoever holds it. */
  lock: RequestLock | null
}

/**
 * Why an agent cannot make this transition now, in the words that the page of
 * the request uses; null when nothing stands in the way. A missing reason does
 * not count: it is still to be written.
 */
export async function transitionRefusal({
  request,
  transition,
  actor,
  lock,
}: Question): Promise<string | null> {
  if (!isAllowed(transition, request.state, actor.kind)) {
    return new E_TRANSITION_NOT_ALLOWED().message
  }
  if (lock && lock.agentId !== actor.id) return new E_REQUEST_LOCKED([lock.agentName]).message
  const blockers = await transitionBlockers(request, transition)
  return blockers.length > 0 ? new E_TRANSITION_REFUSED(blockers).message : null
}
