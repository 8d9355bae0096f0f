import app from '@adonisjs/core/services/app'
import { AddressBook, type AddressSuggestion } from '#kernel/contracts/address_book'
import { searchText } from '#shared/search_text'
import { currentAuthority } from '#authorities/tenancy'

const SHORTEST = 3
const LONGEST = 200
const KEPT_FOR_MS = 5 * 60_000
const MOST_KEPT = 500

const answers = new Map<string, { suggestions: AddressSuggestion[]; until: number }>()

/**
 * Addresses that begin like a text, those of the town first. Several people of a town look for the same streets:
 * an answer is kept for five minutes, in this process alone, and a failure never is.
 *
 * @throws E_ADDRESSES_UNAVAILABLE
 */
export async function suggestAddresses(typed: string): Promise<AddressSuggestion[]> {
  const text = typed.trim().slice(0, LONGEST)
  if (text.length < SHORTEST || !app.container.hasBinding(AddressBook)) return []

  const { id, postalCode } = currentAuthority()
  const key = `${id}:${searchText(text)}`
  const known = answers.get(key)
  if (known && known.until > Date.now()) return known.suggestions

  const book = await app.container.make(AddressBook)
  const found = await book.suggest(text, { postalCode })
  const suggestions = found.map((suggestion) => withTypedNumber(suggestion, text))
  const [oldest] = answers.keys()
  if (answers.size >= MOST_KEPT && oldest !== undefined) answers.delete(oldest)
  answers.set(key, { suggestions, until: Date.now() + KEPT_FOR_MS })
  return suggestions
}

/** Called when the address book changes. */
export function forgetAddresses(): void {
  answers.clear()
}

/** A new house is not in the book yet: its street is, and the number that was typed is kept. */
function withTypedNumber(suggestion: AddressSuggestion, text: string): AddressSuggestion {
  const { label, address } = suggestion
  const [typed] = /^\d{1,4}(?:\s?(?:bis|ter|quater|[a-d]))?(?=[\s,])/i.exec(text) ?? []
  if (address.streetNumber || !typed) return suggestion
  const streetNumber = typed.replaceAll(' ', '').slice(0, 5)
  return { label: `${typed} ${label}`, address: { streetNumber, ...address } }
}
