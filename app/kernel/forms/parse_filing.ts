import type { FilingData } from '#kernel/define_teleservice'
import { expandSchema } from '#kernel/forms/expand_schema'
import { childSchema, fieldNames } from '#kernel/forms/field_at'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { parseAnswer } from '#kernel/forms/parse_answer'
import { isRecord } from '#kernel/forms/stable_json'

/**
 * Turns a posted form – nested objects of texts, or JSON – into typed answers, guided
 * by the schema: only its fields are read, conditional ones included. What cannot be
 * read stays as it was typed, so that the form comes back with it and the verdict
 * names it. Never throws; what nobody answered is absent.
 */
export function parseFiling(schema: JsonSchema, posted: unknown): FilingData {
  return parseGroup(expandSchema(schema), posted)
}

// The texts of the functions below are sent to the browser: they may only use each other
// and those imported here.

export function parseGroup(schema: JsonSchema, posted: unknown): FilingData {
  const answers: FilingData = {}
  if (!isRecord(posted)) return answers
  for (const name of fieldNames(schema).filter((known) => Object.hasOwn(posted, known))) {
    const answer = parseField(childSchema(schema, name) ?? {}, posted[name])
    if (answer !== undefined) answers[name] = answer
  }
  return answers
}

export function parseField(schema: JsonSchema, posted: unknown): unknown {
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

/** 500 are more items than any form asks for; what a hostile body holds beyond is not read. */
export function parseItems(schema: JsonSchema, posted: unknown): unknown[] {
  const items = itemsOf(posted).slice(0, 500)
  if (schema.type === 'object')
    return items.filter(isRecord).map((item) => parseGroup(schema, item))
  return items.map((item) => parseField(schema, item)).filter((item) => item !== undefined)
}

/** `days[]=a&days[]=b`, `contacts[0][name]=…` beyond the parser's array limit, or a single answer. */
export function itemsOf(posted: unknown): unknown[] {
  if (Array.isArray(posted)) return posted
  if (!isRecord(posted)) return [posted]
  return Object.keys(posted)
    .filter((key) => /^\d{1,6}$/.test(key))
    .sort((a, b) => Number(a) - Number(b))
    .map((key) => posted[key])
}

/** A hidden field and the control it stands for post two values: the last one counts. */
export function lastOf(posted: unknown): unknown {
  return Array.isArray(posted) ? posted[posted.length - 1] : posted
}
