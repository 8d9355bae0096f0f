import type { JsonSchema } from '#kernel/forms/json_schema'
import { withoutKeywords } from '#kernel/forms/without_keywords'

/** A condition of an object schema: `then` holds when `if` does, `else` when it does not. */
export interface Rule {
  if: JsonSchema
  then?: JsonSchema
  else?: JsonSchema
}

const known = new WeakMap<JsonSchema, Rule[]>()

/**
 * The rules of an object schema, in their order: its own `if`, then those of its `allOf`.
 * A rule inside a branch becomes a rule of its own that also holds the outer condition.
 */
export function rulesOf(schema: JsonSchema): Rule[] {
  const rules = known.get(schema) ?? [
    ...ownRule(schema),
    ...(schema.allOf ?? []).flatMap((part) => rulesOf(part)),
  ]
  known.set(schema, rules)
  return rules
}

/** The fields that stand whatever the answers: all but those that only a rule brings. */
export function constantProperties(schema: JsonSchema): Record<string, JsonSchema> {
  return union([
    schema.properties,
    ...(schema.allOf ?? []).filter((part) => !part.if).map(constantProperties),
  ])
}

/** Every field of an object schema, conditional ones included. The first definition of a name wins. */
export function allProperties(schema: JsonSchema): Record<string, JsonSchema> {
  const branches = rulesOf(schema).flatMap((rule) => [rule.then, rule.else])
  return union([constantProperties(schema), ...branches.map((branch) => branch?.properties)])
}

/** The names that a condition looks at, at its own level. */
export function triggersOf(condition: JsonSchema): string[] {
  const parts = [
    ...(condition.allOf ?? []),
    ...(condition.anyOf ?? []),
    ...(condition.oneOf ?? []),
    ...[condition.not, condition.if, condition.then, condition.else].filter(
      (part) => part !== undefined
    ),
  ]
  return [
    ...new Set([
      ...Object.keys(condition.properties ?? {}),
      ...(condition.required ?? []),
      ...parts.flatMap(triggersOf),
    ]),
  ]
}

function ownRule(schema: JsonSchema): Rule[] {
  const { if: condition, then, else: otherwise } = schema
  if (!condition) return []
  return [
    {
      if: condition,
      ...(then ? { then: withoutRules(then) } : {}),
      ...(otherwise ? { else: withoutRules(otherwise) } : {}),
    },
    ...innerRules(condition, then),
    ...innerRules({ not: condition }, otherwise),
  ]
}

function innerRules(outer: JsonSchema, branch: JsonSchema | undefined): Rule[] {
  const both = (inner: JsonSchema): JsonSchema => ({ allOf: [outer, inner] })
  return rulesOf(branch ?? {}).flatMap((rule) => [
    ...(rule.then ? [{ if: both(rule.if), then: rule.then }] : []),
    ...(rule.else ? [{ if: both({ not: rule.if }), then: rule.else }] : []),
  ])
}

function withoutRules(branch: JsonSchema): JsonSchema {
  if (rulesOf(branch).length === 0) return branch
  const plain = withoutKeywords(branch, ['if', 'then', 'else', 'allOf'])
  const parts = (branch.allOf ?? []).filter((part) => !part.if)
  return parts.length > 0 ? { ...plain, allOf: parts } : plain
}

function union(parts: (JsonSchema['properties'] | undefined)[]): Record<string, JsonSchema> {
  const fields: Record<string, JsonSchema> = {}
  for (const part of parts) {
    for (const [name, field] of Object.entries(part ?? {})) fields[name] ??= field
  }
  return fields
}
