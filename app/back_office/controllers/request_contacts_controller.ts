import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { ContactCitizen } from '#letters/actions/contact_citizen'
import {
  E_LETTER_TEMPLATE_UNKNOWN,
  E_MESSAGE_EMPTY,
  E_NOT_SENT_BY_US,
  E_RECIPIENT_UNKNOWN,
  E_RECORDED_BY_ITSELF,
  E_TEXT_MESSAGE_TOO_LONG,
} from '#letters/errors'
import { actingAgent } from '#back_office/acting_agent'
import { findRequestToChange } from '#back_office/find_request'
import { openDesk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import { showContactPage } from '#back_office/show_contact_page'
import { contactValidator } from '#back_office/validators/contact_validators'
import { E_REQUEST_LOCKED } from '#requests/errors'
import type RequestMessage from '#requests/models/request_message'

const REFUSALS = [
  E_LETTER_TEMPLATE_UNKNOWN,
  E_MESSAGE_EMPTY,
  E_NOT_SENT_BY_US,
  E_RECIPIENT_UNKNOWN,
  E_RECORDED_BY_ITSELF,
  E_REQUEST_LOCKED,
  E_TEXT_MESSAGE_TOO_LONG,
]

/** Refusals that are about one field are said beside it. */
const FIELDS: Record<string, string> = {
  E_MESSAGE_EMPTY: 'observation',
  E_TEXT_MESSAGE_TOO_LONG: 'observation',
  E_RECIPIENT_UNKNOWN: 'channel',
  E_RECORDED_BY_ITSELF: 'channel',
  E_NOT_SENT_BY_US: 'channel',
}

/** « Contacter le citoyen »: written, sent or recorded. */
export default class RequestContactsController {
  async create(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const { canProcess } = await openDesk(ctx, request)
    if (!canProcess) return ctx.response.redirect().toPath(paths.request(request))
    return showContactPage(ctx, request)
  }

  async store(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const typed = ctx.request.body()
    const [errors, input] = await checkInput(contactValidator, typed)
    if (errors) {
      ctx.response.status(422)
      return showContactPage(ctx, request, { typed, errors })
    }

    const [refusal, message] = await attempt(REFUSALS, () =>
      new ContactCitizen().handle({
        requestId: request.id,
        actor: actingAgent(ctx),
        channel: input.channel,
        templateId: input.templateId ?? null,
        subject: input.subject ?? '',
        observation: input.observation ?? '',
        letter: input.letter,
        intent: input.intent,
        internalNote: input.internalNote,
        key: input.key,
      })
    )
    if (refusal) {
      ctx.response.status(refusal.status)
      const field = FIELDS[refusal.code ?? '']
      return showContactPage(ctx, request, {
        typed,
        ...(field
          ? { errors: PageErrors.on(field, refusal.message) }
          : { refusal: refusal.message }),
      })
    }
    ctx.session.flash('success', sentence(message))
    return ctx.response
      .redirect()
      .status(303)
      .toPath(`${paths.request(request)}?vue=echanges#informations`)
  }
}

function sentence({ delivery, channel, recipient }: RequestMessage): string {
  if (delivery === 'to_print') return 'Le courrier attend le prochain lot d’impression.'
  if (delivery === 'recorded') return 'L’échange est historisé.'
  return channel === 'sms'
    ? `Votre SMS part au ${recipient}.`
    : `Votre message part à l’adresse ${recipient}.`
}
