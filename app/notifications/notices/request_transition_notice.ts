import { say } from '#shared/say'
import { spokenLongDay } from '#shared/spoken_formats'
import type { RequestTransition } from '#kernel/transitions'
import type OutboxMessage from '#authorities/models/outbox_message'
import type { NoticeValues } from '#notifications/compose_notice'
import type { NoticeEvent } from '#notifications/notice_events'
import { noticeAboutRequest } from '#notifications/notices/about_request'
import { askForEventFile } from '#notifications/request_event_file'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { completionOpenedBy } from '#requests/queries/completion_of'

/** The event that each decision is. */
const EVENTS: Partial<Record<RequestTransition, NoticeEvent>> = {
  mark_incomplete: 'request_incomplete',
  validate: 'request_validated',
  reject: 'request_rejected',
  cancel: 'request_cancelled',
}

/** Tells the requester that an agent decided something, and why. */
export async function requestTransitionNotice({ payload }: OutboxMessage): Promise<void> {
  const request = await ServiceRequest.findOrFail(payload.requestId)
  const decision = await RequestEvent.findOrFail(payload.eventId)
  await askForEventFile(decision)
  const event = EVENTS[payload.transition as RequestTransition]
  if (!event) return
  await noticeAboutRequest(request, {
    event,
    occurrence: decision.id,
    values: async () => ({ RQ_REASON: decision.reason, ...(await askedFor(decision)) }),
  })
}

/** What an incomplete request lacks, thing by thing, and until when. */
async function askedFor(event: RequestEvent): Promise<NoticeValues> {
  const completion = await completionOpenedBy(event)
  if (!completion) return {}
  const things = completion.items.map(({ label, sentence }) =>
    sentence ? `– ${label}\u00a0: ${sentence}` : `– ${label}`
  )
  return {
    RQ_ASKED: things.length > 0 ? [say('notices.asked'), ...things].join('\n') : null,
    RQ_ANSWER_BY: say('notices.answer_by', { day: spokenLongDay(completion.answerByOn) }),
  }
}
