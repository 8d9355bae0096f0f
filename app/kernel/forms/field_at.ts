import type { JsonSchema } from '#kernel/forms/json_schema'

// The texts of these functions are sent to the browser: they may only use each other.

/** The schema of a field of a group, or of an item of a list; conditional fields are found too. */
export function childSchema(schema: JsonSchema, name: string): JsonSchema | undefined {
  if (schema.properties && Object.hasOwn(schema.properties, name)) return schema.properties[name]
  if (schema.items && /^\d+$/.test(name)) return schema.items
  for (const part of [...(schema.allOf ?? []), schema.then, schema.else]) {
    const found = part && childSchema(part, name)
    if (found) return found
  }
  return undefined
}

/** The schema at `['contacts', '0', 'phone']`. */
export function schemaAt(schema: JsonSchema, path: readonly string[]): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>(
    (found, name) => found && childSchema(found, name),
    schema
  )
}

/** Is the answer picked among given ones? */
export function isChoice(schema: JsonSchema): boolean {
  return Boolean(schema.oneOf ?? schema.enum ?? schema.referential ?? schema.itemOf)
}

/** What kind of answer a field wants; messages are worded by kind. */
export function kindOf(schema: JsonSchema): string {
  if (schema.type === 'boolean') {
    return schema.const === true || schema.enum?.length === 1 ? 'acceptance' : 'yes_no'
  }
  if (schema.type === 'array') {
    return schema.referential || (schema.items && isChoice(schema.items)) ? 'choices' : 'repeat'
  }
  if (isChoice(schema)) return 'choice'
  if (schema.unit === 'cents') return 'money'
  if (schema.type === 'string') return schema.format ?? 'text'
  if (schema.type === 'object') return 'group'
  return schema.type ?? 'text'
}

/** Names of the fields of a group in the order of the schema, conditional ones last. */
export function fieldNames(schema: JsonSchema): string[] {
  const parts = [...(schema.allOf ?? []), schema.then, schema.else].filter(
    (part) => part !== undefined
  )
  return [...Object.keys(schema.properties ?? {}), ...parts.flatMap(fieldNames)]
}
