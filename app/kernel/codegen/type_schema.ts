import type { JsonSchema } from '#kernel/forms/json_schema'

/**
 * Reduces an expanded form schema to what its TypeScript type depends on: conditional
 * fields become optional ones, choices become enums, and titles go (a title would
 * name a type of its own).
 */
export function toTypeSchema(schema: JsonSchema): JsonSchema {
  if (schema.type === 'object') return objectType(schema)
  if (schema.type === 'array') return { type: 'array', items: toTypeSchema(schema.items ?? {}) }
  const choices = schema.enum ?? constants(schema.oneOf) ?? constants(schema.anyOf)
  if (choices) return { enum: choices }
  if (schema.const !== undefined) return { enum: [schema.const] }
  return schema.type ? { type: schema.type } : {}
}

function objectType(schema: JsonSchema): JsonSchema {
  const fields = { ...conditionalFields(schema), ...schema.properties }
  const always = new Set(Object.keys(schema.properties ?? {}))
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, toTypeSchema(field)])
    ),
    required: (schema.required ?? []).filter((name) => always.has(name)),
  }
}

/** Fields that a rule opens, at whatever depth the rules are nested. */
function conditionalFields(schema: JsonSchema): Record<string, JsonSchema> {
  const branches = [schema.then, schema.else, ...(schema.allOf ?? [])]
  return branches.reduce<Record<string, JsonSchema>>(
    (fields, branch) =>
      branch ? { ...fields, ...conditionalFields(branch), ...branch.properties } : fields,
    {}
  )
}

function constants(branches: JsonSchema[] | undefined): unknown[] | undefined {
  if (!branches?.length || branches.some((branch) => branch.const === undefined)) return undefined
  return branches.map((branch) => branch.const)
}
