import { choicesOf } from '#kernel/forms/choices'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { allProperties, constantProperties } from '#kernel/forms/rules'

/**
 * Reduces an expanded form schema to what its TypeScript type depends on: conditional
 * fields become optional ones, choices become enums, and titles go (a title would
 * name a type of its own).
 */
export function toTypeSchema(schema: JsonSchema): JsonSchema {
  if (schema.type === 'object') return objectType(schema)
  if (schema.type === 'array') return { type: 'array', items: toTypeSchema(schema.items ?? {}) }
  const choices = schema.enum ?? choicesOf(schema)?.map(({ value }) => value)
  if (choices) return { enum: choices }
  if (schema.const !== undefined) return { enum: [schema.const] }
  return schema.type ? { type: schema.type } : {}
}

function objectType(schema: JsonSchema): JsonSchema {
  const constant = constantProperties(schema)
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(allProperties(schema)).map(([name, field]) => [name, toTypeSchema(field)])
    ),
    required: (schema.required ?? []).filter((name) => Object.hasOwn(constant, name)),
  }
}
