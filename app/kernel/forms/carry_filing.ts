import type { FilingData } from '#kernel/define_teleservice'
import { choicesOf, type Choice } from '#kernel/forms/choices'
import { expandSchema } from '#kernel/forms/expand_schema'
import { kindOf } from '#kernel/forms/field_at'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { allProperties } from '#kernel/forms/rules'
import { isRecord } from '#kernel/forms/stable_json'

export interface CarriedFiling {
  data: FilingData
  /** Titles of the questions whose answer is no longer offered, in the order of the form. */
  retired: string[]
}

/**
 * What of a filing may serve in another one: the answers that the form asks today. What is no
 * longer offered is left behind, and so is each acceptance, which is given anew every time.
 *
 * @param schema resolved, with the town's lists as they stand
 */
export function carryFiling(schema: JsonSchema, data: FilingData): CarriedFiling {
  const retired = new Set<string>()
  return { data: carryGroup(expandSchema(schema), data, retired), retired: [...retired] }
}

function carryGroup(schema: JsonSchema, data: FilingData, retired: Set<string>): FilingData {
  const carried = Object.entries(allProperties(schema))
    .filter(([name, field]) => Object.hasOwn(data, name) && kindOf(field) !== 'acceptance')
    .map(([name, field]) => [name, carryAnswer(field, data[name], retired)] as const)
    .filter(([, answer]) => answer !== undefined)
  return Object.fromEntries(carried)
}

function carryAnswer(field: JsonSchema, answer: unknown, retired: Set<string>): unknown {
  if (field.type === 'object') {
    return isRecord(answer) ? carryGroup(field, answer, retired) : undefined
  }
  const offered = choicesOf(field) ?? choicesOf(field.items ?? {})
  if (offered) return carryChoices(field, offered, answer, retired)
  if (field.type === 'array' && field.items?.type === 'object') {
    return itemsOf(answer).map((item) => carryGroup(field.items ?? {}, item, retired))
  }
  return answer
}

function carryChoices(
  field: JsonSchema,
  offered: readonly Choice[],
  answer: unknown,
  retired: Set<string>
): unknown {
  const isOffered = (one: unknown) => offered.some(({ value }) => value === one)
  const given = [answer].flat()
  const kept = given.filter(isOffered)
  if (kept.length < given.length) retired.add(field.title ?? '')
  if (kept.length === 0) return undefined
  return Array.isArray(answer) ? kept : kept[0]
}

function itemsOf(answer: unknown): FilingData[] {
  return Array.isArray(answer) ? answer.filter(isRecord) : []
}
