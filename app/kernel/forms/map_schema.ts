import type { JsonSchema } from '#kernel/forms/json_schema'

const SINGLE = ['items', 'contains', 'not', 'if', 'then', 'else'] as const
const SEVERAL = ['allOf', 'anyOf', 'oneOf'] as const

/** A copy of the schema in which `visit` has replaced each direct subschema. */
export function mapSubschemas(
  schema: JsonSchema,
  visit: (subschema: JsonSchema) => JsonSchema
): JsonSchema {
  const copy: JsonSchema = { ...schema }
  for (const keyword of SINGLE) {
    const subschema = schema[keyword]
    if (subschema) copy[keyword] = visit(subschema)
  }
  for (const keyword of SEVERAL) {
    const subschemas = schema[keyword]
    if (subschemas) copy[keyword] = subschemas.map(visit)
  }
  if (schema.properties) {
    copy.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, field]) => [name, visit(field)])
    )
  }
  return copy
}
