import { SYSTEM_ACTOR } from '#requests/actor'
import { PerformTransition } from '#requests/actions/perform_transition'
import RequestMessage from '#requests/models/request_message'
import ServiceRequest from '#requests/models/service_request'

/** Records that a letter left; a decided request is then « notifié » (architecture, § 6). */
export async function markMessageSent(messageId: string): Promise<void> {
  const message = await RequestMessage.findOrFail(messageId)
  await message.merge({ delivery: 'sent' }).save()

  const request = await ServiceRequest.findOrFail(message.requestId)
  if (request.state !== 'validated' && request.state !== 'rejected') return
  await new PerformTransition().handle({
    requestId: request.id,
    transition: 'notify',
    actor: SYSTEM_ACTOR,
    version: request.version,
  })
}
