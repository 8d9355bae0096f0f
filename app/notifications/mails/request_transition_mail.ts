import type OutboxMessage from '#authorities/models/outbox_message'
import type { RequestTransition } from '#kernel/transitions'
import { authorityUrl } from '#notifications/authority_url'
import { sendMail } from '#notifications/send_mail'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/** What each decision says to the citizen, in one sentence. */
const SENTENCES: Partial<Record<RequestTransition, { subject: string; sentence: string }>> = {
  mark_incomplete: {
    subject: 'est à compléter',
    sentence: 'Il nous manque des éléments pour traiter votre demande.',
  },
  validate: { subject: 'est acceptée', sentence: 'Votre demande est acceptée.' },
  reject: { subject: 'est refusée', sentence: 'Votre demande n’a pas pu être acceptée.' },
  cancel: { subject: 'est annulée', sentence: 'Votre demande a été annulée.' },
}

/** Tells the requester that an agent decided something, and why. */
export async function requestTransitionMail(message: OutboxMessage): Promise<void> {
  const request = await ServiceRequest.findOrFail(message.payload.requestId)
  const wording = SENTENCES[message.payload.transition as RequestTransition]
  if (!wording || !request.requesterEmail) return

  const event = await RequestEvent.findOrFail(message.payload.eventId)
  const label = (await teleserviceOf(request))?.label ?? request.teleserviceId
  await sendMail({
    key: message.idempotencyKey,
    to: request.requesterEmail,
    subject: `Votre demande n° ${request.number} ${wording.subject}`,
    paragraphs: [
      'Bonjour,',
      `${wording.sentence} Il s’agit de « ${label} », demande n° ${request.number}.`,
      ...(event.reason ? [event.reason] : []),
    ],
    link: {
      label: 'Voir ma demande',
      url: await authorityUrl(request.accessCodeHash ? '/suivi' : `/demandes/${request.number}`),
    },
  })
}
