import { inlineDefinitions } from '#kernel/forms/inline_definitions'
import type { JsonSchema } from '#kernel/forms/json_schema'

/**
 * Joins the schemas of the steps of a form into one, each with its own `definitions` put in
 * place. A field defined twice is left to the boot checks, as is what is no JSON Schema.
 */
export function mergeSchemas(parts: JsonSchema[]): JsonSchema {
  const joined = parts.map((part) => withoutOwnRule(inlineDefinitions(part)))
  const required = joined.flatMap((part) => part.required ?? [])
  const rules = joined.flatMap((part) => part.allOf ?? [])
  return {
    ...Object.assign({}, ...joined),
    properties: Object.assign({}, ...joined.map((part) => part.properties)),
    ...(required.length > 0 ? { required } : {}),
    ...(rules.length > 0 ? { allOf: rules } : {}),
  }
}

/** A step's title and help are its own; its condition stands among those of the form. */
function withoutOwnRule({
  title: _title,
  description: _help,
  if: condition,
  then,
  else: otherwise,
  ...part
}: JsonSchema): JsonSchema {
  if (!condition) return part
  const rule = {
    if: condition,
    ...(then ? { then } : {}),
    ...(otherwise ? { else: otherwise } : {}),
  }
  return { ...part, allOf: [rule, ...(part.allOf ?? [])] }
}
