import type { JsonSchema } from '#kernel/forms/json_schema'
import type { FormField } from '#kernel/forms/list_fields'
import type { Problem, TeleserviceSource } from '#kernel/registry/teleservice_source'

/** A teleservice made ready for checking: fragments inlined, conditional fields flattened. */
export interface Checked extends TeleserviceSource {
  schema: JsonSchema
  fields: FormField[]
}

/** What the checks compare a teleservice with, and that stands outside its folder. */
export interface CheckFacts {
  /** Keys of `database/catalogue/document_types.json`. */
  documentTypes: ReadonlySet<string>
  /** Fingerprints of the schemas as they were last recorded, by teleservice. */
  revisions: Readonly<Record<string, RecordedRevision>>
}

export interface RecordedRevision {
  revision: number
  fingerprint: string
}

export type Finding = Omit<Problem, 'teleservice'>

/** One family of checks. It reports everything it finds and throws nothing. */
export type Check = (checked: Checked, facts: CheckFacts) => Finding[]
