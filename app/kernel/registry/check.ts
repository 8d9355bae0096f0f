import type { JsonSchema } from '#kernel/forms/json_schema'
import type { ListSeedEntry } from '#kernel/define_teleservice'
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

/**
 * Lists that the town keeps once for all teleservices. The entries are samples, which
 * filings name; a real town's come from provisioning.
 */
export const SHARED_LISTS: Readonly<Record<string, ListSeedEntry[]>> = {
  schools: [
    { key: 'jules-ferry', label: 'École élémentaire Jules-Ferry' },
    { key: 'les-tilleuls', label: 'École maternelle Les Tilleuls' },
  ],
  leisure_centres: [
    { key: 'la-clairiere', label: 'Centre de loisirs La Clairière' },
    { key: 'les-berges', label: 'Centre de loisirs Les Berges' },
  ],
}

export type Finding = Omit<Problem, 'teleservice'>

/** One family of checks. It reports everything it finds and throws nothing. */
export type Check = (checked: Checked, facts: CheckFacts) => Finding[]
