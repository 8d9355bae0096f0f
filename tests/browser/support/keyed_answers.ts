import type { FilingData } from '#kernel/define_teleservice'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { keyNameOf, keysOf } from '#kernel/forms/keyed_items'
import { allProperties } from '#kernel/forms/rules'
import { isRecord } from '#kernel/forms/stable_json'

/**
 * The answers of a filing as a person gives them: nobody types the key of an entry, and what
 * refers to one chooses the key that the server gave to the entry at its place.
 *
 * @param stored what the request holds by now
 */
export function asChosen(
  schema: JsonSchema,
  filing: FilingData,
  stored: FilingData,
  fields: readonly string[]
): FilingData {
  const given = new Map<unknown, string>()
  for (const name of Object.keys(allProperties(schema))) {
    const kept = keysOf(schema, name, stored)
    keysOf(schema, name, filing).forEach((key, place) => given.set(key, kept[place] ?? ''))
  }
  const own = Object.entries(filing).filter(([name]) => fields.includes(name))
  return Object.fromEntries(
    own.map(([name, answer]) => {
      const keyName = keyNameOf(allProperties(schema)[name])
      return [name, chosen(answer, given, keyName)]
    })
  )
}

function chosen(answer: unknown, given: ReadonlyMap<unknown, string>, keyName?: string): unknown {
  if (Array.isArray(answer)) return answer.map((item) => chosen(item, given, keyName))
  if (!isRecord(answer)) return given.get(answer) ?? answer
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([name]) => name !== keyName)
      .map(([name, part]) => [name, chosen(part, given)])
  )
}
