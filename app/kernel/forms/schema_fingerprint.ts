import { expandSchema } from '#kernel/forms/expand_schema'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { mapSubschemas } from '#kernel/forms/map_schema'
import { digest } from '#kernel/forms/stable_json'
import { withoutKeywords } from '#kernel/forms/without_keywords'

/**
 * A hash of the shape of a form: it changes with fields, kinds, limits, choices and
 * conditions, not with words, order or defaults. Fragments count as inlined.
 */
export function schemaFingerprint(schema: JsonSchema): string {
  return digest(shapeOf(expandSchema(schema)))
}

function shapeOf(schema: JsonSchema): JsonSchema {
  const shape = withoutKeywords(schema, ['$schema', 'title', 'description', 'default'])
  return mapSubschemas(
    shape.required ? { ...shape, required: [...shape.required].sort() } : shape,
    shapeOf
  )
}
