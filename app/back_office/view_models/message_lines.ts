import { frenchInstant } from '#shared/french_instants'
import { paths } from '#back_office/paths'
import type ServiceRequest from '#requests/models/service_request'
import { requestMessages } from '#requests/queries/request_records'

const DELIVERIES = {
  queued: { label: 'Envoi en cours', tone: 'info', icon: 'hourglass' },
  sent: { label: 'Envoyé', tone: 'success', icon: 'mail-check' },
  failed: { label: 'Non remis', tone: 'danger', icon: 'circle-x' },
  recorded: { label: 'Historisé', tone: 'neutral', icon: 'history' },
} as const

/** What was said to the citizen, as it was said. */
export async function messageLines(request: ServiceRequest) {
  const messages = await requestMessages(request.id)
  return messages.map((message) => ({
    channel: message.channel,
    recipient: message.recipient,
    subject: message.subject,
    text: message.text,
    template: message.templateLabel,
    author: message.authorName,
    at: frenchInstant(message.createdAt),
    delivery: DELIVERIES[message.delivery],
    letterPath: message.pdfKey ? paths.letter(request, message.id) : null,
  }))
}
