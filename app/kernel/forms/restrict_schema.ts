import type { JsonSchema } from '#kernel/forms/json_schema'

/** The part of an object schema that speaks of the fields named; a rule left with nothing to say goes. */
export function restrictSchema(schema: JsonSchema, names: ReadonlySet<string>): JsonSchema {
  const { properties, required, if: condition, then, else: otherwise, allOf, ...rest } = schema
  const fields = Object.entries(properties ?? {}).filter(([name]) => names.has(name))
  const wanted = (required ?? []).filter((name) => names.has(name))
  const parts = (allOf ?? []).map((part) => restrictSchema(part, names)).filter(saysSomething)
  return {
    ...rest,
    ...(fields.length > 0 ? { properties: Object.fromEntries(fields) } : {}),
    ...(wanted.length > 0 ? { required: wanted } : {}),
    ...(condition ? restrictRule({ if: condition, then, else: otherwise }, names) : {}),
    ...(parts.length > 0 ? { allOf: parts } : {}),
  }
}

/** Does a schema hold anything at all? */
export function saysSomething(schema: JsonSchema): boolean {
  return Object.keys(schema).length > 0
}

function restrictRule(
  rule: Pick<JsonSchema, 'if' | 'then' | 'else'>,
  names: ReadonlySet<string>
): JsonSchema {
  const then = restrictSchema(rule.then ?? {}, names)
  const otherwise = restrictSchema(rule.else ?? {}, names)
  const branches = {
    ...(saysSomething(then) ? { then } : {}),
    ...(saysSomething(otherwise) ? { else: otherwise } : {}),
  }
  return saysSomething(branches) ? { if: rule.if, ...branches } : {}
}
