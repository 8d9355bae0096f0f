import type { Teleservice } from '#kernel/define_teleservice'
import { missingTexts } from '#kernel/translations/wording'
import { FRENCH, frenchLanguageName } from '#shared/languages'
import { offeredLanguages } from '#authorities/queries/offered_languages'

/** How far a service is said in each language that the town offers, French apart. */
export function translationStates(teleservice: Teleservice) {
  return offeredLanguages()
    .filter((language) => language !== FRENCH)
    .map((language) => translationState(teleservice, language))
}

export function translationState(teleservice: Teleservice, language: string) {
  const { missing, total } = missingTexts(teleservice, language)
  return {
    language,
    name: frenchLanguageName(language),
    href: `/backoffice/teleservices/${teleservice.id}/langues/${language}`,
    isComplete: missing.length === 0,
    text: stateText(missing.length, total),
    missing,
  }
}

/** « 12 textes sur 80 sans traduction ». */
function stateText(missing: number, total: number): string {
  if (missing === 0) return 'complet'
  if (missing === total) return 'pas de traduction'
  return `${missing}\u00a0texte${missing > 1 ? 's' : ''} sur ${total} sans traduction`
}
