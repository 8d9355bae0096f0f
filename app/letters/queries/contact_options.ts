import app from '@adonisjs/core/services/app'
import { CONTACT_CHANNELS, type ContactChannel } from '#shared/contact_channels'
import { frenchPhone } from '#shared/french_formats'
import { internationalMobile } from '#shared/international_phone'
import { TextMessageGateway } from '#kernel/contracts/text_message_gateway'
import { currentAuthority } from '#authorities/tenancy'
import Individual from '#households/models/individual'
import { addresseeLines } from '#letters/queries/addressee_lines'
import { undeliveredTo, type Undelivered } from '#letters/queries/undelivered_to'
import type ServiceRequest from '#requests/models/service_request'

export interface ContactOption {
  channel: ContactChannel
  /** Address, number or place; `null` when he cannot be reached that way. */
  recipient: string | null
  /** Why he cannot. */
  reason: string | null
  /** What was last sent there did not arrive. */
  undelivered: Undelivered | null
}

const REASONS: Record<ContactChannel, string> = {
  mail: 'Aucune adresse postale n’est connue.',
  email: 'Aucune adresse électronique n’est connue.',
  home_phone: 'Aucun téléphone du domicile n’est connu.',
  office_phone: 'Aucun téléphone du bureau n’est connu.',
  mobile_phone: 'Aucun téléphone portable n’est connu.',
  sms: 'Aucun numéro de portable n’est connu.',
  office: '',
}
const NO_GATEWAY = 'Aucun service d’envoi de SMS n’est branché.'

/**
 * The means of contact that the town uses, the one that the requester prefers
 * first, and how he is reached by each (domain.md 2.14).
 */
export async function contactOptions(request: ServiceRequest): Promise<ContactOption[]> {
  const enabled = currentAuthority().configuration.contactChannels
  const recipients = await recipientsOf(request)
  const undelivered = await undeliveredTo([recipients.email, recipients.sms])
  const isDeaf = !app.container.hasBinding(TextMessageGateway)
  return CONTACT_CHANNELS.filter((channel) => enabled.includes(channel))
    .sort((a, b) => rank(a, request) - rank(b, request))
    .map((channel) => {
      const isMute = channel === 'sms' && isDeaf
      const recipient = isMute ? null : recipients[channel] || null
      return {
        channel,
        recipient,
        reason: recipient ? null : isMute ? NO_GATEWAY : REASONS[channel],
        undelivered: undelivered.get(recipient ?? '') ?? null,
      }
    })
}

/** Where the requester is reached by this means, or `null`. */
export async function recipientBy(
  request: ServiceRequest,
  channel: ContactChannel
): Promise<string | null> {
  const options = await contactOptions(request)
  return options.find((option) => option.channel === channel)?.recipient ?? null
}

function rank(channel: ContactChannel, request: ServiceRequest): number {
  return channel === request.contactChannel ? -1 : CONTACT_CHANNELS.indexOf(channel)
}

async function recipientsOf(
  request: ServiceRequest
): Promise<Record<ContactChannel, string | null>> {
  const { requesterContact, requesterId, requesterEmail } = request
  const person = requesterId ? await Individual.find(requesterId) : null
  const [, ...address] = await addresseeLines(request)
  const mobile = person?.mobilePhone ?? requesterContact?.phone ?? null
  return {
    mail: address.join(', ').slice(0, 254),
    email: requesterEmail ?? person?.email ?? requesterContact?.email ?? null,
    home_phone: phone(person?.homePhone),
    office_phone: phone(person?.officePhone),
    mobile_phone: phone(mobile),
    sms: mobile && internationalMobile(mobile) ? phone(mobile) : null,
    office: 'Au guichet de la mairie',
  }
}

function phone(number: string | null | undefined): string | null {
  return number ? frenchPhone(number) : null
}
