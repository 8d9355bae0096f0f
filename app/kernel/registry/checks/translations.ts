import { FRENCH, isLanguageTag } from '#shared/languages'
import type { Check, Checked, Finding } from '#kernel/registry/check'
import { sourceTexts } from '#kernel/translations/source_texts'
import { translatedTexts } from '#kernel/translations/teleservice_translation'

/** Each translation is in a language that exists, and says nothing but texts of this teleservice. */
export const checkTranslations: Check = (checked) =>
  Object.entries(checked.teleservice.translations ?? {}).flatMap(([language, translation]) => {
    const file = `translations/${language}.json`
    return [...languageFindings(file, language), ...textFindings(file, translation, checked)]
  })

function languageFindings(file: string, language: string): Finding[] {
  if (language === FRENCH) {
    return [
      {
        file,
        message: 'translates into French, which the manifest and the schema speak: remove it',
      },
    ]
  }
  if (isLanguageTag(language)) return []
  const message = `"${language}" is no language: name the file by a BCP 47 tag, "en", "pt-BR", "fr-x-falc"`
  return [{ file, message }]
}

function textFindings(file: string, translation: object, { teleservice }: Checked): Finding[] {
  const source = sourceTexts(teleservice)
  const { texts, invalid } = translatedTexts(translation)
  const unknown = [...texts.keys()].filter(
    (key) => !source.has(key) && !key.startsWith('sentences/') && !explains(key, source)
  )
  return [
    ...invalid.map((key) => ({
      file,
      field: key,
      message: 'is no text: write a sentence, or leave it out',
    })),
    ...unknown.map((key) => ({
      file,
      field: key,
      message: 'is no text of this teleservice that citizens read: mend its name or remove it',
    })),
  ]
}

/** A description may be given to a field that has none in French. */
function explains(key: string, source: ReadonlyMap<string, string>): boolean {
  return key.endsWith('/description') && source.has(key.replace(/description$/, 'title'))
}
