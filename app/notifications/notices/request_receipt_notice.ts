import { frenchDay } from '#shared/french_formats'
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
    values: {
      RQ_PROMISE:
        request.dueOn &&
        `Nous nous engageons à vous répondre au plus tard le ${frenchDay(request.dueOn)}.`,
      RQ_CODE:
        accessCode &&
        `Pour la suivre, munissez-vous de son numéro et du code de suivi ${accessCode}.`,
    },
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
