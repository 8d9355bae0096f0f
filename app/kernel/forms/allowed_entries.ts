import type { FilingData } from '#kernel/define_teleservice'
import { choicesOf, referentialOf } from '#kernel/forms/choices'
import type { JsonSchema } from '#kernel/forms/json_schema'
import type { ListContext } from '#kernel/forms/keywords/referential'
import { flattenEntries, type ListView } from '#kernel/forms/list_view'
import { mapSubschemas } from '#kernel/forms/map_schema'
import { allProperties } from '#kernel/forms/rules'

/** Keys that a filing already holds, by list. */
export type AcceptedKeys = Readonly<Record<string, readonly string[]>>

const offeredByList = new WeakMap<ListView, Set<string>>()
const offeredBySchema = new WeakMap<JsonSchema, Map<string, Set<string>>>()

/** What may be answered: entries that are not retired, and keys already held. An unknown list allows nothing. */
export function allowedEntries(input: {
  lists: readonly ListView[]
  accepted?: AcceptedKeys
}): ListContext {
  const offered = new Map(input.lists.map((list) => [list.key, offeredKeys(list)]))
  return contextOf((list) => offered.get(list), input.accepted)
}

/** What a resolved schema offers, and keys already held. */
export function allowedChoices(schema: JsonSchema, accepted?: AcceptedKeys): ListContext {
  const offered = offeredBySchema.get(schema) ?? new Map<string, Set<string>>()
  if (!offeredBySchema.has(schema)) {
    collectChoices(schema, offered)
    offeredBySchema.set(schema, offered)
  }
  return contextOf((list) => offered.get(list), accepted)
}

/** The keys that a filing holds, by list: what an edit may leave in place although retired. */
export function acceptedKeys(schema: JsonSchema, data: FilingData): AcceptedKeys {
  const keys: Record<string, string[]> = {}
  collectKeys(schema, data, keys)
  return keys
}

function contextOf(
  offered: (list: string) => ReadonlySet<string> | undefined,
  accepted: AcceptedKeys = {}
): ListContext {
  return {
    allows: (list, key) =>
      offered(list)?.has(key) === true ||
      (Object.hasOwn(accepted, list) && accepted[list].includes(key)),
  }
}

function offeredKeys(list: ListView): Set<string> {
  const known = offeredByList.get(list)
  if (known) return known
  const entries = flattenEntries(list).filter((entry) => !entry.retired)
  const keys = new Set(entries.map((entry) => entry.key))
  offeredByList.set(list, keys)
  return keys
}

function collectChoices(schema: JsonSchema, offered: Map<string, Set<string>>): void {
  const list = referentialOf(schema)
  const choices = choicesOf(schema) ?? (schema.items && choicesOf(schema.items))
  if (list && choices) offered.set(list, new Set(choices.map(({ value }) => String(value))))
  mapSubschemas(schema, (part) => {
    collectChoices(part, offered)
    return part
  })
}

function collectKeys(schema: JsonSchema, value: unknown, keys: Record<string, string[]>): void {
  const list = referentialOf(schema)
  if (list) {
    const held = (Array.isArray(value) ? value : [value]).filter((key) => typeof key === 'string')
    keys[list] = [...(keys[list] ?? []), ...held]
  } else if (Array.isArray(value)) {
    for (const item of value) collectKeys(schema.items ?? {}, item, keys)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, field] of Object.entries(allProperties(schema))) {
      if (Object.hasOwn(value, name)) collectKeys(field, Reflect.get(value, name), keys)
    }
  }
}
