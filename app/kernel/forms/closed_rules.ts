import type { JsonSchema } from '#kernel/forms/json_schema'
import { mapSubschemas } from '#kernel/forms/map_schema'
import { constantProperties, rulesOf, triggersOf, type Rule } from '#kernel/forms/rules'
import { withoutKeywords } from '#kernel/forms/without_keywords'

/**
 * Rewrites conditions so that they hold whatever stands in fields that are not shown.
 * A browser keeps what was typed in a question that has just been hidden; without this
 * the questions that depended on it would stay, and the server would not agree.
 *
 * @param isConstant does a field stand whatever the answers?
 */
export function closeRules(rules: Rule[], isConstant: (name: string) => boolean): Rule[] {
  const closed = new Map<Rule, JsonSchema>()

  const conditionOf = (rule: Rule): JsonSchema => {
    const known = closed.get(rule)
    if (known) return known
    closed.set(rule, NEVER)
    const hideable = triggersOf(rule.if).filter((name) => !isConstant(name))
    const condition = hideable.reduce(
      (part, name) => whileShown(part, name, shownWhen(name)),
      rule.if
    )
    closed.set(rule, condition)
    return condition
  }
  const shownWhen = (name: string): JsonSchema[] =>
    rules.flatMap((rule) => [
      ...(brings(rule.then, name) ? [conditionOf(rule)] : []),
      ...(brings(rule.else, name) ? [{ not: conditionOf(rule) }] : []),
    ])

  return rules.map((rule) => ({ ...rule, if: conditionOf(rule) }))
}

/** Closes the rules of groups and of repeated groups, at any depth below the schema given. */
export function closeGroups(schema: JsonSchema): JsonSchema {
  return mapSubschemas(schema, (part) => {
    const deeper = closeGroups(part)
    if (part.type !== 'object' || rulesOf(part).length === 0) return deeper
    const constant = constantProperties(deeper)
    return {
      ...withoutKeywords(deeper, ['if', 'then', 'else']),
      allOf: [
        ...(deeper.allOf ?? []).filter((entry) => !entry.if),
        ...closeRules(rulesOf(deeper), (name) => Object.hasOwn(constant, name)),
      ],
    }
  })
}

/** Holds for no answers. */
const NEVER: JsonSchema = { not: {} }

function brings(branch: JsonSchema | undefined, name: string): boolean {
  return branch?.properties !== undefined && Object.hasOwn(branch.properties, name)
}

/** The condition while the field is shown, and what is left of it while the field is not. */
function whileShown(condition: JsonSchema, name: string, shown: JsonSchema[]): JsonSchema {
  const hidden = unanswered(condition, name)
  if (shown.length === 0) return hidden ?? NEVER
  const visible: JsonSchema = shown.length === 1 ? shown[0] : { anyOf: shown }
  const whenShown: JsonSchema = { allOf: [visible, condition] }
  if (hidden === null) return whenShown
  return { anyOf: [whenShown, { allOf: [{ not: visible }, hidden] }] }
}

/** The condition on answers that lack the field; null when it cannot hold. */
function unanswered(condition: JsonSchema, name: string): JsonSchema | null {
  if (condition.required?.includes(name)) return null
  const rest: JsonSchema = { ...condition }

  if (rest.properties && Object.hasOwn(rest.properties, name)) {
    rest.properties = Object.fromEntries(
      Object.entries(rest.properties).filter(([known]) => known !== name)
    )
  }
  if (rest.allOf) {
    const parts = rest.allOf.map((part) => unanswered(part, name))
    if (parts.includes(null)) return null
    rest.allOf = parts.filter((part) => part !== null)
  }
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    const parts = rest[keyword]
      ?.map((part) => unanswered(part, name))
      .filter((part) => part !== null)
    if (parts?.length === 0) return null
    if (parts) rest[keyword] = parts
  }
  if (rest.not) {
    const inner = unanswered(rest.not, name)
    delete rest.not
    if (inner) rest.not = inner
  }
  return rest
}
