import type { FilingData } from '#kernel/define_teleservice'
import { expandSchema } from '#kernel/forms/expand_schema'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { parseAnswer } from '#kernel/forms/parse_answer'
import { allProperties } from '#kernel/forms/rules'

/** More items than any form asks for; what a hostile body holds beyond is not read. */
const MOST_ITEMS = 500

/**
 * Turns a posted form – nested objects of texts, or JSON – into typed answers, guided
 * by the schema: only its fields are read, conditional ones included. What cannot be
 * read stays as it was typed, so that the form comes back with it and the verdict
 * names it. Never throws; what nobody answered is absent.
 */
export function parseFiling(schema: JsonSchema, posted: unknown): FilingData {
  return parseGroup(expandSchema(schema), posted)
}

function parseGroup(schema: JsonSchema, posted: unknown): FilingData {
  const answers: FilingData = {}
  if (!isGroup(posted)) return answers
  for (const [name, field] of Object.entries(allProperties(schema))) {
    if (!Object.hasOwn(posted, name)) continue
    const answer = parseField(field, posted[name])
    if (answer !== undefined) answers[name] = answer
  }
  return answers
}

function parseField(schema: JsonSchema, posted: unknown): unknown {
  if (schema.type === 'object') {
    const group = parseGroup(schema, posted)
    return Object.keys(group).length > 0 ? group : undefined
  }
  if (schema.type === 'array') {
    const items = parseItems(schema.items ?? {}, posted)
    return items.length > 0 ? items : undefined
  }
  return parseAnswer(schema, lastOf(posted))
}

function parseItems(schema: JsonSchema, posted: unknown): unknown[] {
  const items = itemsOf(posted).slice(0, MOST_ITEMS)
  if (schema.type === 'object') return items.filter(isGroup).map((item) => parseGroup(schema, item))
  return items.map((item) => parseField(schema, item)).filter((item) => item !== undefined)
}

/** `days[]=a&days[]=b`, `contacts[0][name]=…` beyond the parser's array limit, or a single answer. */
function itemsOf(posted: unknown): unknown[] {
  if (Array.isArray(posted)) return posted
  if (!isGroup(posted)) return [posted]
  return Object.keys(posted)
    .filter((key) => /^\d{1,6}$/.test(key))
    .sort((a, b) => Number(a) - Number(b))
    .map((key) => posted[key])
}

/** A hidden field and the control it stands for post two values: the last one counts. */
function lastOf(posted: unknown): unknown {
  return Array.isArray(posted) ? posted[posted.length - 1] : posted
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
