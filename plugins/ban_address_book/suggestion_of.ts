import { addressLine } from '#shared/address_lines'
import type { AddressSuggestion } from '#kernel/contracts/address_book'
import type { Feature } from '#plugins/ban_address_book/ask_geocoder'

/** What a request is delivered to: a number in a street, a street, a hamlet. A whole town is no address. */
const TYPES = ['housenumber', 'street', 'locality']
/** `54012_0480_00012`: INSEE code, FANTOIR code, number. */
const IDENTIFIER = /^(\d[\dAB]\d{3})_([0-9A-Z]{4})(?:_|$)/

/** The address block that an answer of the national base fills; `null` when it lacks what an address needs. */
export function suggestionOf(properties: Feature): AddressSuggestion | null {
  const read = (name: string) => {
    const value = properties[name]
    return typeof value === 'string' ? value.trim().slice(0, 200) : ''
  }
  const street = read('street') || read('name')
  const [postalCode, city] = [read('postcode'), read('city')]
  if (!TYPES.includes(read('type')) || !street || !city || !/^\d{5}$/.test(postalCode)) return null

  const [, , streetRivoliCode] = IDENTIFIER.exec(read('id')) ?? []
  const cityInseeCode = /^\d[\dAB]\d{3}$/.exec(read('citycode'))?.[0]
  const streetNumber = read('housenumber').replaceAll(' ', '').slice(0, 5)
  return {
    label: read('label') || [streetNumber, street, postalCode, city].filter(Boolean).join(' '),
    address: {
      ...(streetNumber && { streetNumber }),
      streetName: addressLine(street, 32),
      postalCode,
      city: addressLine(city, 32),
      ...(streetRivoliCode && { streetRivoliCode }),
      ...(cityInseeCode && { cityInseeCode }),
    },
  }
}
