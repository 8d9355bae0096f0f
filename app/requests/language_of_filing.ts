import { FRENCH } from '#shared/languages'
import { currentLanguage } from '#shared/speech'

/** What a request keeps of the language being spoken: nothing when it is French. */
export function languageOfFiling(): string | null {
  const language = currentLanguage()
  return language === FRENCH ? null : language
}
