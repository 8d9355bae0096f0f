import { say } from '#shared/say'
import { spokenDay } from '#shared/spoken_formats'
import type OutboxMessage from '#authorities/models/outbox_message'
import { noticeAboutRequest } from '#notifications/notices/about_request'
import { askForEventFile } from '#notifications/request_event_file'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'

/** The acknowledgement of a request: its number and what happens now. */
export async function requestReceiptNotice({ payload }: OutboxMessage): Promise<void> {
  const request = await ServiceRequest.findOrFail(payload.requestId)
  await askForEventFile(await submissionOf(request))
  const { accessCode } = payload as { accessCode: string | null }
  await noticeAboutRequest(request, {
    event: 'request_received',
    occurrence: request.id,
    values: () => ({
      RQ_PROMISE: request.dueOn && say('notices.promise', { day: spokenDay(request.dueOn) }),
      RQ_CODE: accessCode && say('notices.code', { code: accessCode }),
    }),
  })
}

function submissionOf({ id }: ServiceRequest): Promise<RequestEvent | null> {
  return RequestEvent.query()
    .where('request_id', id)
    .where('kind', 'transition')
    .where('to_state', 'pending')
    .orderBy('created_at')
    .first()
}
