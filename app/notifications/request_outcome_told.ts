import type OutboxMessage from '#authorities/models/outbox_message'
import { SYSTEM_ACTOR } from '#requests/actor'
import { PerformTransition } from '#requests/actions/perform_transition'
import ServiceRequest from '#requests/models/service_request'

/** A decided request whose requester has been written to is « notifié » (architecture, § 6). */
export async function requestOutcomeTold(message: OutboxMessage): Promise<void> {
  const request = await ServiceRequest.findOrFail(message.payload.requestId)
  if (request.state !== 'validated' && request.state !== 'rejected') return
  await new PerformTransition().handle({
    requestId: request.id,
    transition: 'notify',
    actor: SYSTEM_ACTOR,
    version: request.version,
  })
}
