import { CONTACT_CHANNELS, type ContactChannel } from '#shared/contact_channels'
import { frenchPhone } from '#shared/french_formats'
import { currentAuthority } from '#authorities/tenancy'
import Individual from '#households/models/individual'
import { addresseeLines } from '#letters/queries/addressee_lines'
import type ServiceRequest from '#requests/models/service_request'

export interface ContactOption {
  channel: ContactChannel
  /** Address, number or place; `null` when the requester gave none: he cannot be reached that way. */
  recipient: string | null
}

/** The means of contact that the town uses, and how the requester is reached by each (domain.md 2.14). */
export async function contactOptions(request: ServiceRequest): Promise<ContactOption[]> {
  const enabled = currentAuthority().configuration.contactChannels
  const recipients = await recipientsOf(request)
  return CONTACT_CHANNELS.filter((channel) => enabled.includes(channel)).map((channel) => ({
    channel,
    recipient: recipients[channel] || null,
  }))
}

/** Where the requester is reached by this means, or `null`. */
export async function recipientBy(
  request: ServiceRequest,
  channel: ContactChannel
): Promise<string | null> {
  const options = await contactOptions(request)
  return options.find((option) => option.channel === channel)?.recipient ?? null
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
    sms: phone(mobile),
    office: 'Au guichet de la mairie',
  }
}

function phone(number: string | null | undefined): string | null {
  return number ? frenchPhone(number) : null
}
