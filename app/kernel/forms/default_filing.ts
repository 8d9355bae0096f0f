import type { FilingData } from '#kernel/define_teleservice'
import type { DatedSchema } from '#kernel/forms/dated_form'
import { expandSchema } from '#kernel/forms/expand_schema'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { allProperties, rulesOf } from '#kernel/forms/rules'
import { showing } from '#kernel/forms/showing'

/**
 * A filing – empty, or what is known already – with the `default` of each question that is shown and has no
 * answer: what a new draft starts from. A default may open further questions.
 */
export function defaultFiling({ schema, day }: DatedSchema, data: FilingData = {}): FilingData {
  const expanded = expandSchema(schema)
  const fields = allProperties(expanded)
  let filled = data
  for (let round = 0; round <= rulesOf(expanded).length; round++) {
    const { shown } = showing({ schema: expanded, day }, filled)
    const additions = [...shown]
      .map((name) => [name, defaultOf(fields[name], filled[name], day)] as const)
      .filter(([name, value]) => value !== undefined && value !== filled[name])
    if (additions.length === 0) break
    filled = { ...filled, ...Object.fromEntries(additions) }
  }
  return filled
}

function defaultOf(field: JsonSchema, answer: unknown, day: string): unknown {
  if (field.type === 'object' && typeof answer === 'object' && answer !== null) {
    const group = { ...answer }
    const filled = defaultFiling({ schema: field, day }, group)
    return filled === group ? answer : filled
  }
  return answer === undefined ? structuredClone(field.default) : answer
}
