import type OutboxMessage from '#authorities/models/outbox_message'
import { authorityUrl } from '#notifications/authority_url'
import { askForEventFile } from '#notifications/request_event_file'
import { sendMail } from '#notifications/send_mail'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/** The acknowledgement of a request: its number and what happens now. */
export async function requestReceiptMail(message: OutboxMessage): Promise<void> {
  const request = await ServiceRequest.findOrFail(message.payload.requestId)
  await askForEventFile(await submissionOf(request))
  if (!request.requesterEmail) return
  const label = (await teleserviceOf(request))?.label ?? request.teleserviceId
  const accessCode = message.payload.accessCode as string | null

  await sendMail({
    key: message.idempotencyKey,
    to: request.requesterEmail,
    subject: `Votre demande n° ${request.number} est enregistrée`,
    paragraphs: [
      'Bonjour,',
      `Nous avons bien reçu votre demande « ${label} ». Elle porte le numéro ${request.number}.`,
      ...(request.dueOn
        ? [`Nous nous engageons à vous répondre au plus tard le ${frenchDay(request.dueOn)}.`]
        : []),
      ...(accessCode
        ? [`Pour la suivre, munissez-vous de son numéro et du code de suivi ${accessCode}.`]
        : []),
    ],
    link: accessCode
      ? { label: 'Suivre ma demande', url: await authorityUrl('/suivi') }
      : { label: 'Suivre ma demande', url: await authorityUrl(`/demandes/${request.number}`) },
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

function frenchDay(day: string): string {
  return day.split('-').reverse().join('/')
}
