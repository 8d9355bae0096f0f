import { say } from '#shared/say'
import type OutboxMessage from '#authorities/models/outbox_message'
import { noticeAboutRequest } from '#notifications/notices/about_request'
import RequestMessage from '#requests/models/request_message'
import ServiceRequest from '#requests/models/service_request'

/** Tells the requester that a letter was posted to him, and that it can be read on the site. */
export async function requestLetterNotice({ payload }: OutboxMessage): Promise<void> {
  const letter = await RequestMessage.findOrFail(payload.messageId)
  await noticeAboutRequest(await ServiceRequest.findOrFail(letter.requestId), {
    event: 'request_letter',
    occurrence: letter.id,
    anchor: '#messages',
    values: () => ({
      LETTER_SUBJECT: letter.subject && say('notices.letter_subject', { subject: letter.subject }),
    }),
  })
}
