import type { JsonSchema } from '#kernel/forms/json_schema'

export interface Choice {
  value: unknown
  label: string
}

/** The choices of a `oneOf: [{ const, title }]`; undefined when the schema offers none. */
export function choicesOf(schema: JsonSchema): Choice[] | undefined {
  if (!schema.oneOf?.every((option) => option.const !== undefined)) return undefined
  return schema.oneOf.map((option) => ({
    value: option.const,
    label: option.title ?? String(option.const),
  }))
}

/** The parameter list of a field, or of the items of an array. */
export function referentialOf(schema: JsonSchema): string | undefined {
  return schema.referential ?? schema.items?.referential
}
