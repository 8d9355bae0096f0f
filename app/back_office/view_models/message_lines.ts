import { frenchInstant } from '#shared/french_instants'
import { parseLetterBody } from '#letters/body/letter_blocks'
import { letterHtml } from '#letters/body/letter_html'
import { paths } from '#back_office/paths'
import { DELIVERIES } from '#back_office/view_models/deliveries'
import type RequestMessage from '#requests/models/request_message'
import type ServiceRequest from '#requests/models/service_request'
import { requestMessages } from '#requests/queries/request_records'

/** What was said to the citizen, as it was said, and whether it arrived. */
export async function messageLines(request: ServiceRequest) {
  const messages = await requestMessages(request.id)
  return messages.map((message) => ({
    channel: message.channel,
    recipient: message.recipient,
    subject: message.subject,
    text: message.text,
    html: message.source ? letterHtml(parseLetterBody(message.source)) : null,
    template: templateName(message),
    author: message.authorName,
    at: frenchInstant(message.createdAt),
    delivery: DELIVERIES[message.delivery],
    deliveredAt: message.deliveredAt && frenchInstant(message.deliveredAt),
    failure: message.failure,
    internalNote: message.internalNote,
    letterPath: message.pdfKey ? paths.letter(request, message.id) : null,
  }))
}

/** « Acceptation », version 3: what a template said then, even if it was changed since. */
function templateName({ templateLabel, templateVersion }: RequestMessage): string | null {
  if (!templateLabel) return null
  return `Courrier type «\u00a0${templateLabel}\u00a0»${templateVersion ? `, version ${templateVersion}` : ''}`
}
