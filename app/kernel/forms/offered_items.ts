import type { FilingData } from '#kernel/define_teleservice'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { keysOf } from '#kernel/forms/keyed_items'
import { mapSubschemas } from '#kernel/forms/map_schema'
import { allProperties } from '#kernel/forms/rules'
import { isRecord } from '#kernel/forms/stable_json'

const choosing = new WeakMap<JsonSchema, boolean>()

/**
 * The schema with the choices of each `itemOf`: the entries of the filing's own lists, in
 * words. Other schemas come back as they are.
 *
 * @param schema of the form, of a step or of a part of it
 * @param form the whole form, whose lists the answers come from
 */
export function offerItems(schema: JsonSchema, form: JsonSchema, data: FilingData): JsonSchema {
  if (!chooses(schema)) return schema
  if (!schema.itemOf) return mapSubschemas(schema, (part) => offerItems(part, form, data))
  const oneOf = schema.itemOf.flatMap((name) => choicesIn(form, name, data))
  return { ...schema, oneOf }
}

function chooses(schema: JsonSchema): boolean {
  const known = choosing.get(schema)
  if (known !== undefined) return known
  let found = schema.itemOf !== undefined
  mapSubschemas(schema, (part) => {
    found ||= chooses(part)
    return part
  })
  choosing.set(schema, found)
  return found
}

function choicesIn(form: JsonSchema, name: string, data: FilingData): JsonSchema[] {
  const items = allProperties(form)[name]?.items ?? {}
  const answers = Array.isArray(data[name]) ? data[name] : []
  return keysOf(form, name, data).flatMap((key, place) =>
    key ? [{ const: key, title: wordsOf(items, answers[place], place) }] : []
  )
}

/** « Claire Martin », or « Enfant 2 » while nothing of it is told. */
function wordsOf({ itemLabel = [], title = '' }: JsonSchema, item: unknown, place: number): string {
  const answers = itemLabel.map((field) => (isRecord(item) ? item[field] : undefined))
  const words = answers.filter((answer) => typeof answer === 'string' && answer.trim() !== '')
  return words.join(' ') || `${title} ${place + 1}`
}
