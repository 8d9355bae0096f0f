import { englishMessage } from '#kernel/forms/english_messages'
import { frenchMessage, type NamedField } from '#kernel/forms/french_messages'

/** The languages that have a table of refusals; the others are told in French. */
export type MessageLanguage = 'fr' | 'en'

export function messageLanguage(language = 'fr'): MessageLanguage {
  return /^en\b/.test(language) ? 'en' : 'fr'
}

/** Why an answer is refused, said in a language. A browser has the one function that it needs under this name. */
export function refusalMessage(
  error: { keyword: string; params: Readonly<Record<string, unknown>> },
  field: NamedField,
  language?: string
): string {
  return messageLanguage(language) === 'en'
    ? englishMessage(error, field)
    : frenchMessage(error, field)
}
