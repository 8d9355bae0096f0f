import { randomUUID } from 'node:crypto'
import type { FilingData } from '#kernel/define_teleservice'
import { expandSchema } from '#kernel/forms/expand_schema'
import type { JsonSchema } from '#kernel/forms/json_schema'
import type { ItemContext } from '#kernel/forms/keywords/item_of'
import { allProperties } from '#kernel/forms/rules'
import { isRecord } from '#kernel/forms/stable_json'

/** The name under which the entries of a repeated group hold their key; undefined when they have none. */
export function keyNameOf(list: JsonSchema | undefined): string | undefined {
  if (list?.type !== 'array' || list.items?.type !== 'object') return undefined
  return Object.entries(allProperties(list.items)).find(([, field]) => field.itemKey)?.[0]
}

/** The key of each entry of a list of the filing, by its place. */
export function keysOf(schema: JsonSchema, name: string, data: FilingData): (string | null)[] {
  const list = allProperties(schema)[name]
  const keyName = keyNameOf(list)
  const items = data[name]
  if (!keyName || !Array.isArray(items)) return []
  return items.map((item: unknown) => keyOf(item, keyName))
}

/** What `itemOf` asks of a filing. */
export function itemContext(schema: JsonSchema, data: FilingData): ItemContext {
  return {
    holds: (lists, key) => lists.some((name) => keysOf(schema, name, data).includes(key)),
  }
}

/** Where the entry with this key stands, `adults.1`; null when there is none. */
export function placeOfItem(schema: JsonSchema, data: FilingData, key: string): string | null {
  const places = Object.keys(allProperties(schema)).flatMap((name) => {
    const place = keysOf(schema, name, data).indexOf(key)
    return place < 0 ? [] : [`${name}.${place}`]
  })
  return places[0] ?? null
}

/**
 * A copy of answers in which each entry of a keyed list has a key of its own: what other
 * answers refer to. An entry that lost its key – it was added in the browser and saved
 * twice – gets the one that was stored at its place.
 */
export function keyItems(schema: JsonSchema, data: FilingData, stored: FilingData): FilingData {
  const expanded = expandSchema(schema)
  const taken = new Set<string>()
  const lists = Object.entries(allProperties(expanded)).flatMap(([name, list]) => {
    const keyName = keyNameOf(list)
    const items = data[name]
    if (!keyName || !Array.isArray(items)) return []
    const posted = keysOf(expanded, name, data)
    const former = keysOf(expanded, name, stored)
    const keyed = items.map((item: unknown, place) => {
      const known = former[place]
      const spare = known && !posted.includes(known) ? known : null
      const key = [posted[place], spare].find((one) => one && !taken.has(one)) ?? randomUUID()
      taken.add(key)
      return isRecord(item) ? { ...item, [keyName]: key } : item
    })
    return [[name, keyed] as const]
  })
  return lists.length > 0 ? { ...data, ...Object.fromEntries(lists) } : data
}

function keyOf(item: unknown, keyName: string): string | null {
  const key = isRecord(item) ? item[keyName] : null
  return typeof key === 'string' && key !== '' ? key : null
}
