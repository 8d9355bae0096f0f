import type { FilingData } from '#kernel/define_teleservice'
import type { DatedSchema } from '#kernel/forms/dated_form'
import { expandSchema } from '#kernel/forms/expand_schema'
import { allProperties } from '#kernel/forms/rules'
import { showing } from '#kernel/forms/showing'
import { withoutEmpties } from '#kernel/forms/without_empties'

/**
 * A copy of a filing that keeps what its form shows on its day: no answer to a hidden question,
 * no unknown property, no blank text, no empty group. Items of a repeated group keep
 * their places, even empty. Answers of a wrong kind stay, for the verdict to report.
 */
export function pruneFiling({ schema, day }: DatedSchema, data: FilingData): FilingData {
  return pruneGroup({ schema: expandSchema(schema), day }, data)
}

function pruneGroup(group: DatedSchema, data: FilingData): FilingData {
  const { schema, day } = group
  const answers: FilingData = {}
  for (const [name, field] of Object.entries(allProperties(schema))) {
    const answer = Object.hasOwn(data, name)
      ? pruneAnswer({ schema: field, day }, data[name])
      : undefined
    if (answer !== undefined) answers[name] = answer
  }
  const { shown } = showing(group, answers)
  return Object.fromEntries(Object.entries(answers).filter(([name]) => shown.has(name)))
}

function pruneAnswer(field: DatedSchema, answer: unknown): unknown {
  const { schema, day } = field
  if (schema.type === 'object') {
    const group = isGroup(answer) ? pruneGroup(field, answer) : {}
    return Object.keys(group).length > 0 ? group : undefined
  }
  if (schema.type === 'array') {
    if (!Array.isArray(answer)) return undefined
    const inside = { schema: schema.items ?? {}, day }
    const items = answer.map((item: unknown) => pruneItem(inside, item))
    const kept = items.filter((item) => item !== undefined)
    return kept.length > 0 ? kept : undefined
  }
  return typeof answer === 'object' ? undefined : withoutEmpties(answer)
}

function pruneItem(field: DatedSchema, item: unknown): unknown {
  const pruned = pruneAnswer(field, item)
  return field.schema.type === 'object' ? (pruned ?? {}) : pruned
}

function isGroup(value: unknown): value is FilingData {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
