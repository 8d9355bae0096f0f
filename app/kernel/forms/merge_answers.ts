import type { FilingData } from '#kernel/define_teleservice'
import type { JsonSchema } from '#kernel/forms/json_schema'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { allProperties } from '#kernel/forms/rules'
import { isRecord, stableJson } from '#kernel/forms/stable_json'
import { uiOf } from '#kernel/forms/ui_schema'
import { withoutEmpties } from '#kernel/forms/without_empties'

interface MergeInput {
  /** What the form showed when it was opened; `null` when nobody knows: then whatever differs is a conflict. */
  base: FilingData | null
  /** What is stored now. */
  stored: FilingData
  /** What was typed. */
  typed: FilingData
  /** The fields of the form that was posted. */
  fields: readonly string[]
}

export interface Merge {
  /** The fields posted, with the changes of both; where they clash, what was typed. */
  answers: FilingData
  /** Paths of the answers that both changed, each in its own way: `phone`, `father.lastName`. */
  conflicts: string[]
}

/** What tells one answer of a form from a group of them. */
export type MergedForm = Pick<ResolvedForm, 'schema' | 'ui'>

/**
 * Puts together what two people changed in the same answers. Groups are merged answer by
 * answer; an address, a list and a repeated group are one answer.
 */
export function mergeAnswers(form: MergedForm, input: MergeInput): Merge {
  const conflicts: string[] = []
  const { schema, ui } = form
  const values = {
    base: input.base,
    stored: input.stored,
    typed: input.typed,
  }
  const answers = mergeGroup({ schema, ui, values, prefix: '', conflicts }, input.fields)
  return { answers, conflicts }
}

interface Values {
  base: unknown
  stored: unknown
  typed: unknown
}

interface Place {
  schema: JsonSchema
  ui: ReturnType<typeof uiOf>
  values: Values
  prefix: string
  conflicts: string[]
}

function mergeGroup(group: Place, names: readonly string[]): FilingData {
  const known = allProperties(group.schema)
  const merged = names
    .filter((name) => Object.hasOwn(known, name))
    .map((name) => [name, mergeAnswer(childOf(group, known[name], name))])
  return Object.fromEntries(merged)
}

function mergeAnswer(answer: Place): unknown {
  const { schema, ui, values, prefix, conflicts } = answer
  const { base, stored, typed } = values
  if (isSame(typed, stored)) return stored
  if (base !== null && isSame(typed, base)) return stored
  if (base !== null && isSame(stored, base)) return typed
  if (schema.type === 'object' && ui['ui:field'] !== 'address') {
    return mergeGroup(answer, Object.keys(allProperties(schema)))
  }
  conflicts.push(prefix)
  return typed
}

function childOf(
  { ui, values, prefix, conflicts }: Place,
  schema: JsonSchema,
  name: string
): Place {
  return {
    schema,
    ui: uiOf(ui, name),
    values: {
      base: values.base === null ? null : valueOf(values.base, name),
      stored: valueOf(values.stored, name),
      typed: valueOf(values.typed, name),
    },
    prefix: prefix ? `${prefix}.${name}` : name,
    conflicts,
  }
}

function valueOf(group: unknown, name: string): unknown {
  return isRecord(group) && Object.hasOwn(group, name) ? group[name] : undefined
}

function isSame(one: unknown, other: unknown): boolean {
  return stableJson(withoutEmpties(one)) === stableJson(withoutEmpties(other))
}
