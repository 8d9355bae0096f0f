import { createError } from '@adonisjs/core/exceptions'
import type { PostalAddress } from '#kernel/define_teleservice'

/** An address that exists, as the address block takes it. */
export interface AddressSuggestion {
  /** On one line, for whoever chooses: `12 Rue des Lilas 54360 Blainville`. */
  label: string
  /** Within the limits of the block; the town's or the nation's codes when the book knows them. */
  address: PostalAddress
}

/** Around where somebody probably lives: the postal code of his town. */
export interface AddressArea {
  postalCode: string
}

/** Completes addresses while they are typed. What it does not know is typed by hand: it never judges. */
export abstract class AddressBook {
  /**
   * Verifies settings and connection, without side effects.
   *
   * @throws E_ADDRESSES_UNAVAILABLE
   */
  abstract check(): Promise<void>

  /**
   * The addresses that begin like a text, the likeliest first; none when nothing resembles it.
   *
   * @param text at least three characters, at most two hundred
   * @param near addresses there come first
   * @throws E_ADDRESSES_UNAVAILABLE
   */
  abstract suggest(text: string, near?: AddressArea): Promise<AddressSuggestion[]>
}

export const E_ADDRESSES_UNAVAILABLE = createError(
  'La recherche d’adresse ne répond pas\u00a0: saisissez l’adresse vous-même.',
  'E_ADDRESSES_UNAVAILABLE',
  503
)
