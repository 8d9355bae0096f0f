import {
  AddressBook,
  E_ADDRESSES_UNAVAILABLE,
  type AddressArea,
  type AddressSuggestion,
} from '#kernel/contracts/address_book'
import {
  askGeocoder,
  type Feature,
  type GeocoderSettings,
} from '#plugins/ban_address_book/ask_geocoder'
import { suggestionOf } from '#plugins/ban_address_book/suggestion_of'

const MOST = 5
/** A street of the town that bears the same name as fifty others is what its people look for. */
const MOST_NEAR = 3

/** The national address base (BAN), through the geocoding service of the Géoplateforme or another that answers alike. */
export class BanAddressBook extends AddressBook {
  constructor(private settings: GeocoderSettings) {
    super()
  }

  async check(): Promise<void> {
    if ((await this.#find('mairie paris', MOST)).length === 0) throw new E_ADDRESSES_UNAVAILABLE()
  }

  async suggest(text: string, near?: AddressArea): Promise<AddressSuggestion[]> {
    const [nearby, everywhere] = await Promise.all([
      near ? this.#find(text, MOST_NEAR, near) : [],
      this.#find(text, MOST),
    ])
    const suggestions = [...nearby, ...everywhere]
      .map(suggestionOf)
      .filter((suggestion) => suggestion !== null)
    const byLabel = new Map(suggestions.map((suggestion) => [suggestion.label, suggestion]))
    return [...byLabel.values()].slice(0, MOST)
  }

  #find(text: string, limit: number, near?: AddressArea): Promise<Feature[]> {
    return askGeocoder(this.settings, {
      q: text,
      autocomplete: '1',
      limit: String(limit),
      ...(near && { postcode: near.postalCode }),
    })
  }
}
