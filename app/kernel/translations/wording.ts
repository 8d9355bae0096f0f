import type { Teleservice } from '#kernel/define_teleservice'
import { digest } from '#kernel/forms/stable_json'
import { commonWords } from '#kernel/translations/common_words'
import { sourceTexts } from '#kernel/translations/source_texts'
import {
  translatedTexts,
  type TeleserviceTranslation,
  type TextKey,
} from '#kernel/translations/teleservice_translation'

/** A text as it is shown: in the language, or in the French that stands for it. */
export interface Worded {
  text: string
  isFrench: boolean
}

/** A teleservice's words in one language. */
export interface Wording {
  language: string
  /** Changes with the words: what is made from them is kept under it. */
  version: string
  /** Gives a text of this place; French stays where there is no translation, or where something else than what was translated is shown. */
  word(key: TextKey, shown: string): Worded
  /** What the French leaves unsaid at this place. */
  added(key: TextKey): string | undefined
  /** Of a document, which the town names: its key says what it is. */
  document(type: string, shown: string): Worded
  /** What a hook says. */
  sentence(french: string): Worded
}

const known = new WeakMap<Teleservice, Map<string, Wording>>()

/** @param language a BCP 47 tag; one without a translation gives French, and says so */
export function wordingOf(teleservice: Teleservice, language: string): Wording {
  const wordings = known.get(teleservice) ?? new Map<string, Wording>()
  known.set(teleservice, wordings)
  const wording = wordings.get(language) ?? makeWording(teleservice, language)
  wordings.set(language, wording)
  return wording
}

function makeWording(teleservice: Teleservice, language: string): Wording {
  const translation: TeleserviceTranslation = teleservice.translations?.[language] ?? {}
  const { texts } = translatedTexts(translation)
  const source = sourceTexts(teleservice)
  const common = commonWords(language)
  const french = (text: string): Worded => ({ text, isFrench: true })
  const worded = (text: string | undefined, shown: string): Worded =>
    text === undefined ? french(shown) : { text, isFrench: false }
  return {
    language,
    version: digest({ translation, common: [...common] }).slice(0, 8),
    word: (key, shown) =>
      worded(
        source.get(key) === shown ? (texts.get(key) ?? common.get(shown)) : common.get(shown),
        shown
      ),
    added: (key) => (source.has(key) ? undefined : texts.get(key)),
    document: (type, shown) => worded(texts.get(`documents/${type}`), shown),
    sentence: (shown) => worded(translation.sentences?.[shown], shown),
  }
}

/** What citizens read in French for want of a translation, by place; `total` counts all they read. */
export function missingTexts(
  teleservice: Teleservice,
  language: string
): { missing: TextKey[]; total: number } {
  const wording = wordingOf(teleservice, language)
  const source = [...sourceTexts(teleservice)]
  const missing = source.filter(([key, text]) =>
    key.startsWith('documents/')
      ? wording.document(key.slice('documents/'.length), '').isFrench
      : wording.word(key, text).isFrench
  )
  return { missing: missing.map(([key]) => key), total: source.length }
}
