import { createContext } from 'react'
import { ENGLISH } from '#form_theme/words/english'
import { FRENCH } from '#form_theme/words/french'

/** What the theme itself says, around the words of the form. */
export interface FormWords {
  errors(count: number): string
  error: string
  mandatory: string
  optional: string
  choose: string
  yes: string
  no: string
  add: string
  remove: string
  empty: string
  item: string
  tooMany(count: number): string
  left(count: number): string
  atMost(count: number): string
  money: string
  date: string
  email: string
  phone: string
  mobilePhone: string
  /** Lines of an address, where the schema gives them no title. */
  address: Readonly<Record<string, string>>
}

/** The languages that have words of their own; the others read French. */
export function wordsIn(language = 'fr'): FormWords {
  return /^en\b/.test(language) ? ENGLISH : FRENCH
}

export const Words = createContext<FormWords>(FRENCH)
