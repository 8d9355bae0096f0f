import type { JsonSchema } from '#kernel/forms/json_schema'

/** A copy of the schema without some of its keywords. */
export function withoutKeywords(
  schema: JsonSchema,
  keywords: readonly (keyof JsonSchema)[]
): JsonSchema {
  const copy = { ...schema }
  for (const keyword of keywords) delete copy[keyword]
  return copy
}
