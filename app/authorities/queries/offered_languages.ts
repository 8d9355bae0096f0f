import { FRENCH, isLanguageTag } from '#shared/languages'
import { currentAuthority } from '#authorities/tenancy'

/** The languages that the town offers, in its order; French first, whatever else. */
export function offeredLanguages(): string[] {
  const { languages } = currentAuthority().configuration
  return [FRENCH, ...languages.filter((tag) => tag !== FRENCH && isLanguageTag(tag))]
}

export function isOfferedLanguage(language: unknown): language is string {
  return typeof language === 'string' && offeredLanguages().includes(language)
}
