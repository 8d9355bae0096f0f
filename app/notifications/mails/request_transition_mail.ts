import type OutboxMessage from '#authorities/models/outbox_message'
import { frenchLongDay } from '#shared/french_formats'
import type { RequestTransition } from '#kernel/transitions'
import { authorityUrl } from '#notifications/authority_url'
import { askForEventFile } from '#notifications/request_event_file'
import { sendMail } from '#notifications/send_mail'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { completionOpenedBy } from '#requests/queries/completion_of'
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
  const event = await RequestEvent.findOrFail(message.payload.eventId)
  await askForEventFile(event)
  if (!wording || !request.requesterEmail) return

  const label = (await teleserviceOf(request))?.label ?? request.teleserviceId
  await sendMail({
    key: message.idempotencyKey,
    to: request.requesterEmail,
    subject: `Votre demande n° ${request.number} ${wording.subject}`,
    paragraphs: [
      'Bonjour,',
      `${wording.sentence} Il s’agit de « ${label} », demande n° ${request.number}.`,
      ...(event.reason ? [event.reason] : []),
      ...(await askedFor(event)),
    ],
    link: {
      label: 'Voir ma demande',
      url: await authorityUrl(request.accessCodeHash ? '/suivi' : `/demandes/${request.number}`),
    },
  })
}

/** What an incomplete request lacks, thing by thing, and until when. */
async function askedFor(event: RequestEvent): Promise<string[]> {
  const completion = await completionOpenedBy(event)
  if (!completion) return []
  const things = completion.items.map(({ label, sentence }) =>
    sentence ? `– ${label}\u00a0: ${sentence}` : `– ${label}`
  )
  return [
    ...(things.length > 0 ? [['Nous vous demandons\u00a0:', ...things].join('\n')] : []),
    `Répondez avant le ${frenchLongDay(completion.answerByOn)}.`,
  ]
}
