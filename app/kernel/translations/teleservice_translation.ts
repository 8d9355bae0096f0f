/**
 * What a teleservice says, in another language: `translations/<language>.json` of its folder, named by a BCP 47
 * tag. Every part may be missing: French then stands in its place.
 */
export interface TeleserviceTranslation {
  label?: string
  summary?: string
  duration?: string
  audience?: string
  privacy?: { purpose?: string; legalBasis?: string }
  /** Titles of the steps, by their id. */
  steps?: Record<string, string>
  /** By the path that the boot checks name: `urgencyPhone`, `fatherInformation.fatherLastName`, `contacts[].phone`. */
  fields?: Record<string, FieldTranslation>
  /** Labels of the seeds' entries, by list and key. An entry that the town names otherwise stays as the town says it. */
  lists?: Record<string, Record<string, string>>
  /** Names of the documents that it asks for, by the key of their type. */
  documents?: Record<string, string>
  /** What hooks say – refusals, lines of a price –, by the French sentence. */
  sentences?: Record<string, string>
}

export interface FieldTranslation {
  title?: string
  /** May explain what the French leaves unsaid. */
  description?: string
  help?: string
  placeholder?: string
  addLabel?: string
  emptyText?: string
  /** By the `const` of the choice. */
  choices?: Record<string, string>
}

/** A text by its place, `fields/urgencyPhone/title`. */
export type TextKey = string

/** The texts of a translation by their place; `invalid` names what is no text and no group of texts. */
export function translatedTexts(translation: object): {
  texts: Map<TextKey, string>
  invalid: TextKey[]
} {
  const texts = new Map<TextKey, string>()
  const invalid: TextKey[] = []
  visit(translation, [])
  return { texts, invalid }

  function visit(part: object, path: string[]): void {
    for (const [name, value] of Object.entries(part) as [string, unknown][]) {
      const key = [...path, name].join('/')
      if (typeof value === 'string' && value.trim()) texts.set(key, value)
      else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        visit(value, [...path, name])
      } else invalid.push(key)
    }
  }
}
