/** A field as a sheet of paper asks for it. */
export interface PaperField {
  /** `contacts.phone`; a repeated group has one path for all its copies. */
  path: string
  label: string
  help: string | null
  /** While it is asked for. */
  required: boolean
  /** `null` when it is asked of everybody. */
  condition: PaperCondition | null
  entry: PaperEntry
}

/** What a pen finds under the label. */
export type PaperEntry =
  /** A line for some `length` characters. */
  | { kind: 'line'; length: number; unit?: string }
  | { kind: 'lines'; count: number }
  /** One box per character, in groups: 2, 2 and 4 for a day. */
  | { kind: 'boxes'; groups: number[]; hint?: string; unit?: string }
  | { kind: 'ticks'; several: boolean; choices: PaperChoice[] }
  /** A box to tick beside the label itself. */
  | { kind: 'tick' }
  | { kind: 'group'; fields: PaperField[] }
  /** The same group several times. */
  | { kind: 'copies'; fields: PaperField[]; count: number }

export interface PaperChoice {
  label: string
  note: string | null
  /** Under how many other entries of its tree. */
  depth: number
}

export interface PaperCondition {
  /** « Si oui », « Si vous répondez « Oui » à « … » ». */
  words: string
  /** Fields that one answer brings have the same. */
  key: string
  /** How many questions stand above it, each brought by the one before. */
  depth: number
}
