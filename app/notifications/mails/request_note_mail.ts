import type OutboxMessage from '#authorities/models/outbox_message'
import { authorityUrl } from '#notifications/authority_url'
import { sendMail } from '#notifications/send_mail'
import RequestNote from '#requests/models/request_note'
import ServiceRequest from '#requests/models/service_request'

/** Tells the requester that an agent left a note for him. */
export async function requestNoteMail(message: OutboxMessage): Promise<void> {
  const request = await ServiceRequest.findOrFail(message.payload.requestId)
  const note = await RequestNote.findOrFail(message.payload.noteId)
  if (!request.requesterEmail) return

  await sendMail({
    key: message.idempotencyKey,
    to: request.requesterEmail,
    subject: `Un message sur votre demande n° ${request.number}`,
    paragraphs: [
      'Bonjour,',
      `Un agent vous écrit au sujet de votre demande n° ${request.number} :`,
      note.text,
    ],
    link: {
      label: 'Répondre',
      url: await authorityUrl(request.accessCodeHash ? '/suivi' : `/demandes/${request.number}`),
    },
  })
}
