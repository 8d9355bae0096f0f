import { say } from '#shared/say'
import { CONTACT_CHANNELS, type ContactChannel } from '#shared/contact_channels'
import { frenchPhone } from '#shared/french_formats'
import type { PostalAddress } from '#kernel/define_teleservice'
import type { HouseholdDescription } from '#kernel/household_description'
import { currentAuthority } from '#authorities/tenancy'
import type { Citizen } from '#households/queries/signed_in_citizen'
import type { RequesterContact } from '#requests/models/service_request'

/** How a person can be reached; what is missing cannot be chosen. */
interface Reachable {
  email: string | null
  mobilePhone: string | null
  homePhone: string | null
  officePhone: string | null
  address: PostalAddress | null
}

/** The means of contact that the town offers and that this person has (domain.md 2.14). */
export function contactOptions(person: Reachable) {
  const { contactChannels } = currentAuthority().configuration
  return CONTACT_CHANNELS.filter((channel) => contactChannels.includes(channel))
    .map((channel) => ({ channel, detail: DETAILS[channel](person) }))
    .filter(({ detail }) => detail !== null)
    .map(({ channel, detail }) => ({
      value: channel,
      label: say(`contact_channels.${channel}`),
      hint: detail || undefined,
    }))
}

const DETAILS: Record<ContactChannel, (person: Reachable) => string | null> = {
  mail: ({ address }) =>
    address &&
    `${address.streetNumber ?? ''} ${address.streetName}, ${address.postalCode} ${address.city}`.trim(),
  email: ({ email }) => email,
  home_phone: ({ homePhone }) => homePhone && frenchPhone(homePhone),
  office_phone: ({ officePhone }) => officePhone && frenchPhone(officePhone),
  mobile_phone: ({ mobilePhone }) => mobilePhone && frenchPhone(mobilePhone),
  sms: ({ mobilePhone }) => mobilePhone && frenchPhone(mobilePhone),
  office: () => '',
}

export function citizenContact({ individual, household }: Citizen): Reachable {
  const { email, mobilePhone, homePhone, officePhone } = individual
  const address = individual.address ?? household.address
  return { email, mobilePhone, homePhone, officePhone, address }
}

/** Of an account that is being opened: its head, as the form tells him. */
export function headContact(family: HouseholdDescription | null): Reachable {
  const head = family?.adults.find(({ key }) => key === family.head)
  return {
    email: head?.email ?? null,
    mobilePhone: head?.mobilePhone ?? null,
    homePhone: head?.homePhone ?? null,
    officePhone: head?.officePhone ?? null,
    address: head?.address ?? family?.address ?? null,
  }
}

export function requesterContact(contact: RequesterContact | null): Reachable {
  const phone = contact?.phone ?? null
  const isMobile = phone !== null && /^0[67]/.test(phone)
  return {
    email: contact?.email ?? null,
    mobilePhone: isMobile ? phone : null,
    homePhone: isMobile ? null : phone,
    officePhone: null,
    address: contact?.address ?? null,
  }
}
