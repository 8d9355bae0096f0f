import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import type { RequestState } from '#kernel/transitions'
import { capacityOf, type RequestActor } from '#requests/actor'
import { appendEvent } from '#requests/actions/append_event'
import type RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'

interface Move {
  request: ServiceRequest
  to: RequestState
  actor: RequestActor
  /** What changes on the row along with its state. */
  fields: Partial<ServiceRequest>
  /** The line of history that tells it. */
  event: {
    kind: 'transition' | 'transition_undone'
    reason?: string | null
    details?: Record<string, unknown>
  }
}

/**
 * The one place where the state of a request is written: by a decision, or by
 * its undoing, each with its line of history. The caller holds the request,
 * has checked that it may move, and saves it.
 */
export async function writeState(
  { request, to, actor, fields, event }: Move,
  trx: TransactionClientContract
): Promise<RequestEvent> {
  const from = request.state
  request.merge({
    ...(capacityOf(actor) === 'agent' ? { lastAgentId: actor.id, lastAgentName: actor.name } : {}),
    ...fields,
    state: to,
    version: request.version + 1,
    updatedAt: now(),
  })
  return appendEvent(request, { actor, fromState: from, toState: to, ...event }, trx)
}
