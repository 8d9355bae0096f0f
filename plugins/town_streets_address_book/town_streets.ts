import {
  AddressBook,
  type AddressArea,
  type AddressSuggestion,
} from '#kernel/contracts/address_book'
import { addressLine } from '#shared/address_lines'
import { searchText } from '#shared/search_text'
import { TOWNS, type Street, type StreetTown } from '#plugins/town_streets_address_book/streets'

const MOST = 5
/** `12 bis rue haute` → number, rest. */
const NUMBER = /^(\d{1,4})\s*(bis|ter|quater|[a-d])?\b[\s,]*(.*)$/

/** The streets of the demonstration towns, found by the beginnings of their words; nothing leaves the machine. */
export class TownStreets extends AddressBook {
  async check(): Promise<void> {}

  async suggest(text: string, near?: AddressArea): Promise<AddressSuggestion[]> {
    const [, digits, suffix = '', rest] = NUMBER.exec(searchText(text)) ?? []
    const words = (rest ?? searchText(text)).split(' ').filter(Boolean)
    if (words.length === 0) return []
    const number = digits ? `${digits}${suffix}` : undefined
    const isNear = ({ postalCode }: StreetTown) => Number(postalCode === near?.postalCode)
    return TOWNS.toSorted((one, other) => isNear(other) - isNear(one))
      .flatMap((town) =>
        town.streets
          .filter((street) =>
            hasAll(searchText(`${street.name} ${town.postalCode} ${town.name}`), words)
          )
          .map((street) => suggestion(street, town, number))
      )
      .slice(0, MOST)
  }
}

function hasAll(place: string, words: string[]): boolean {
  const names = place.split(' ')
  return words.every((word) => names.some((name) => name.startsWith(word)))
}

function suggestion(
  { name, matriculation, rivoliCode }: Street,
  town: StreetTown,
  streetNumber?: string
): AddressSuggestion {
  return {
    label: [streetNumber, name, town.postalCode, town.name].filter(Boolean).join(' '),
    address: {
      ...(streetNumber && { streetNumber }),
      streetName: addressLine(name, 32),
      postalCode: town.postalCode,
      city: town.name,
      streetMatriculation: matriculation,
      streetRivoliCode: rivoliCode,
      cityInseeCode: town.inseeCode,
    },
  }
}
