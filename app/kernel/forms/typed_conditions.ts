import type { JsonSchema } from '#kernel/forms/json_schema'
import { mapSubschemas } from '#kernel/forms/map_schema'
import { allProperties } from '#kernel/forms/rules'

/**
 * The schema with, in each `if`, the type of the field that is looked at. AJV's strict
 * mode asks for it; authors need not repeat it.
 */
export function typedConditions(schema: JsonSchema): JsonSchema {
  const fields = allProperties(schema)
  const withTypes = (part: JsonSchema): JsonSchema =>
    part.if ? { ...part, if: typed(part.if, fields) } : part
  return mapSubschemas(
    { ...withTypes(schema), ...(schema.allOf ? { allOf: schema.allOf.map(withTypes) } : {}) },
    typedConditions
  )
}

function typed(condition: JsonSchema, fields: Record<string, JsonSchema>): JsonSchema {
  const { properties, ...rest } = condition
  const result = mapSubschemas(rest, (part) => typed(part, fields))
  if (!properties) return result
  const looked = Object.entries(properties).map(([name, check]) => {
    const field: JsonSchema | undefined = fields[name]
    const deeper = check.properties && field ? typed(check, allProperties(field)) : check
    return [name, field?.type ? { type: field.type, ...deeper } : deeper]
  })
  return { ...result, properties: Object.fromEntries(looked) }
}
