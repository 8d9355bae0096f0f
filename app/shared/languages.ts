/** The language of the town hall: of its data, of its agents, and of whatever has no translation. */
export const FRENCH = 'fr'
/** Easy-to-read French (« facile à lire et à comprendre »): a private use of the tag, since BCP 47 has none. */
export const EASY_FRENCH = 'fr-x-falc'

/** Is it a BCP 47 tag, written as such tags are (`en`, `pt-BR`, `fr-x-falc`)? */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}

/** What the pages in this language bear as `lang`: `fr` of `fr-x-falc`, which is French to whoever reads it aloud. */
export function spokenLanguage(tag: string): string {
  return tag.replace(/-x-.*$/, '')
}

/** A language by its own name, as those who speak it look for it: « English », « Facile à lire ». */
export function languageName(tag: string): string {
  if (tag === EASY_FRENCH) return 'Facile à lire'
  return capitalised(new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag)
}

/** The same for agents, who read French: « anglais », « facile à lire ». */
export function frenchLanguageName(tag: string): string {
  if (tag === EASY_FRENCH) return 'facile à lire'
  return new Intl.DisplayNames([FRENCH], { type: 'language' }).of(tag) ?? tag
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
