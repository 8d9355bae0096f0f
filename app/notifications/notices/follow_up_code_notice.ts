import type OutboxMessage from '#authorities/models/outbox_message'
import { noticeAboutRequest } from '#notifications/notices/about_request'
import { accessCodeOf } from '#requests/access_code'
import ServiceRequest from '#requests/models/service_request'

/** A new follow-up code, derived here: the message that asked for it does not hold it. A later one makes it void. */
export async function followUpCodeNotice({ payload }: OutboxMessage): Promise<void> {
  const { requestId, issue } = payload as { requestId: string; issue: number }
  const request = await ServiceRequest.findOrFail(requestId)
  if (request.accessCodeIssue !== issue) return
  await noticeAboutRequest(request, {
    event: 'follow_up_code',
    occurrence: `${requestId}:${issue}`,
    values: { RQ_CODE: accessCodeOf(requestId, issue) },
  })
}
