import { schemaFingerprint } from '#kernel/forms/schema_fingerprint'
import type { JsonSchema } from '#kernel/forms/json_schema'
import type { RecordedRevision } from '#kernel/registry/check'

export type FormRevisions = Record<string, RecordedRevision>

export interface CurrentRevision {
  id: string
  revision: number
  schema: JsonSchema
}

/**
 * Brings the recorded fingerprints up to date with new teleservices and raised revisions.
 * A schema that changed under the same revision stays recorded as it was, so that the
 * boot checks refuse it, unless `amend` says that nobody has filed it yet.
 *
 * @param recorded what is on record for the teleservices that still exist
 */
export function updateRevisions(
  recorded: FormRevisions,
  current: CurrentRevision[],
  { amend }: { amend: boolean }
): FormRevisions {
  const updated = { ...recorded }
  for (const { id, revision, schema } of current) {
    const previous = recorded[id]
    if (!previous || revision > previous.revision || amend) {
      updated[id] = { revision, fingerprint: schemaFingerprint(schema) }
    }
  }
  return Object.fromEntries(Object.entries(updated).sort(([a], [b]) => (a < b ? -1 : 1)))
}
