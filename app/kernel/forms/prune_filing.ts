import type { FilingData } from '#kernel/define_teleservice'
import { expandSchema } from '#kernel/forms/expand_schema'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { allProperties } from '#kernel/forms/rules'
import { showing } from '#kernel/forms/showing'
import { withoutEmpties } from '#kernel/forms/without_empties'

/**
 * A copy of a filing that keeps what its form shows: no answer to a hidden question,
 * no unknown property, no blank text, no empty group. Items of a repeated group keep
 * their places, even empty. Answers of a wrong kind stay, for the verdict to report.
 */
export function pruneFiling(schema: JsonSchema, data: FilingData): FilingData {
  return pruneGroup(expandSchema(schema), data)
}

function pruneGroup(schema: JsonSchema, data: FilingData): FilingData {
  const answers: FilingData = {}
  for (const [name, field] of Object.entries(allProperties(schema))) {
    const answer = Object.hasOwn(data, name) ? pruneAnswer(field, data[name]) : undefined
    if (answer !== undefined) answers[name] = answer
  }
  const { shown } = showing(schema, answers)
  return Object.fromEntries(Object.entries(answers).filter(([name]) => shown.has(name)))
}

function pruneAnswer(schema: JsonSchema, answer: unknown): unknown {
  if (schema.type === 'object') {
    const group = isGroup(answer) ? pruneGroup(schema, answer) : {}
    return Object.keys(group).length > 0 ? group : undefined
  }
  if (schema.type === 'array') {
    if (!Array.isArray(answer)) return undefined
    const items = answer.map((item: unknown) => pruneItem(schema.items ?? {}, item))
    const kept = items.filter((item) => item !== undefined)
    return kept.length > 0 ? kept : undefined
  }
  return typeof answer === 'object' ? undefined : withoutEmpties(answer)
}

function pruneItem(schema: JsonSchema, item: unknown): unknown {
  const pruned = pruneAnswer(schema, item)
  return schema.type === 'object' ? (pruned ?? {}) : pruned
}

function isGroup(value: unknown): value is FilingData {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
