import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import type { Infer } from '@vinejs/vine/types'
import { frenchDate } from '#shared/french_instants'
import { PageErrors } from '#shared/pages/page_errors'
import { letterHtml } from '#letters/body/letter_html'
import { letterTemplateFor, letterTemplatesFor } from '#letters/queries/letter_templates'
import { composeLetter, type ComposedLetter } from '#letters/queries/compose_letter'
import { contactOptions, type ContactOption } from '#letters/queries/contact_options'
import { LETTER_CHANNELS } from '#letters/contact_delivery'
import { actingAgent } from '#back_office/acting_agent'
import { frenchWord } from '#back_office/french_word'
import { paths } from '#back_office/paths'
import { teleserviceLabel } from '#back_office/view_models/teleservice_label'
import type { contactValidator } from '#back_office/validators/contact_validators'
import type ServiceRequest from '#requests/models/service_request'

export type ContactInput = Infer<typeof contactValidator>

interface ContactPageView {
  typed?: Record<string, unknown>
  errors?: PageErrors
  refusal?: string
  preview?: ComposedLetter
}

/** « Contacter le citoyen »: by which means, with which letter, to say what. */
export async function contactPage(request: ServiceRequest, view: ContactPageView) {
  const typed = view.typed ?? {}
  const templates = await letterTemplatesFor(request.teleserviceId)
  const options = await contactOptions(request)
  return {
    number: request.number,
    title: await teleserviceLabel(request.teleserviceId),
    requester: request.requesterName,
    requestPath: paths.request(request),
    storePath: `${paths.request(request)}/contacts`,
    previewPath: `${paths.request(request)}/contacts/apercu`,
    pdfPath: `${paths.request(request)}/contacts/apercu.pdf`,
    channels: options.map(channelChoice),
    preferred: request.contactChannel,
    channel: typed.channel ?? proposed(options)?.channel,
    templates: templates.map(({ id, shortLabel }) => ({ value: id, label: shortLabel })),
    template: templates.find(({ id }) => id === typed.templateId)?.label ?? null,
    isRewritten: typeof typed.letter === 'string' && typed.letter.trim() !== '',
    typed,
    key: typed.key ?? randomUUID(),
    errors: view.errors ?? new PageErrors(),
    refusal: view.refusal ?? null,
    preview: view.preview && {
      subject: view.preview.subject,
      recipient: view.preview.document.recipient,
      references: view.preview.document.references,
      html: letterHtml(view.preview.blocks),
      signature: view.preview.document.signature,
    },
  }
}

/** The letter as it would leave, with the real data of the request. */
export async function previewLetter(
  ctx: HttpContext,
  request: ServiceRequest,
  input: ContactInput
) {
  const isLetter = LETTER_CHANNELS.includes(input.channel)
  const templateId = isLetter ? input.templateId : undefined
  return composeLetter(request, {
    channel: input.channel,
    template: templateId ? await letterTemplateFor(request.teleserviceId, templateId) : null,
    subject: input.subject ?? '',
    observation: input.observation ?? '',
    letter: isLetter ? input.letter : undefined,
    actor: actingAgent(ctx),
  })
}

/** The first means that reaches him, in his order; one whose last message did not arrive comes after. */
function proposed(options: ContactOption[]): ContactOption | undefined {
  const reachable = options.filter(({ recipient }) => recipient !== null)
  return reachable.find(({ undelivered }) => !undelivered) ?? reachable[0]
}

function channelChoice({ channel, recipient, reason, undelivered }: ContactOption) {
  const warning = undelivered
    ? ` – le message du ${frenchDate(undelivered.at)} n’est pas arrivé. ${undelivered.failure ?? ''}`
    : ''
  return {
    value: channel,
    label: frenchWord(`contact_channels.${channel}`),
    hint: recipient ? recipient + warning : reason,
    disabled: recipient === null,
  }
}
