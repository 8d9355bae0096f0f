import type { JsonSchema } from '#kernel/forms/json_schema'

/** A condition of an object schema: `then` holds when `if` does, `else` when it does not. */
export interface Rule {
  if: JsonSchema
  then?: JsonSchema
  else?: JsonSchema
}

/** The rules of an object schema, in their order: its own `if`, then those of its `allOf`. */
export function rulesOf(schema: JsonSchema): Rule[] {
  return [schema, ...(schema.allOf ?? [])].flatMap((part) =>
    part.if
      ? [
          {
            if: part.if,
            ...(part.then ? { then: part.then } : {}),
            ...(part.else ? { else: part.else } : {}),
          },
        ]
      : []
  )
}

/** The fields that stand whatever the answers: all but those that only a rule brings. */
export function constantProperties(schema: JsonSchema): Record<string, JsonSchema> {
  return union([schema, ...(schema.allOf ?? [])])
}

/** Every field of an object schema, conditional ones included. The first definition of a name wins. */
export function allProperties(schema: JsonSchema): Record<string, JsonSchema> {
  const branches = rulesOf(schema).flatMap((rule) => [rule.then, rule.else])
  return union([schema, ...(schema.allOf ?? []), ...branches])
}

/** The names that a condition looks at, at its own level. */
export function triggersOf(condition: JsonSchema): string[] {
  const parts = [
    ...(condition.allOf ?? []),
    ...(condition.anyOf ?? []),
    ...(condition.oneOf ?? []),
    ...[condition.not, condition.if, condition.then, condition.else].filter((part) => part !== undefined),
  ]
  return [
    ...new Set([
      ...Object.keys(condition.properties ?? {}),
      ...(condition.required ?? []),
      ...parts.flatMap(triggersOf),
    ]),
  ]
}

function union(schemas: (JsonSchema | undefined)[]): Record<string, JsonSchema> {
  const fields: Record<string, JsonSchema> = {}
  for (const schema of schemas) {
    for (const [name, field] of Object.entries(schema?.properties ?? {})) fields[name] ??= field
  }
  return fields
}
