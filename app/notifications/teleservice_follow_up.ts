import type OutboxMessage from '#authorities/models/outbox_message'
import type { RequestTransition } from '#kernel/transitions'
import ServiceRequest from '#requests/models/service_request'
import { hookContext } from '#requests/queries/hook_context'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/** Runs the `afterwards` hook of a teleservice: retried until it succeeds, hence idempotent by contract. */
export async function teleserviceFollowUp(message: OutboxMessage): Promise<void> {
  const request = await ServiceRequest.findOrFail(message.payload.requestId)
  const teleservice = await teleserviceOf(request)
  const transition = message.payload.transition as RequestTransition
  await teleservice?.lifecycle?.[transition]?.afterwards?.(await hookContext(request))
}
