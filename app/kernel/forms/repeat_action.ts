import type { FilingData } from '#kernel/define_teleservice'
import { expandSchema } from '#kernel/forms/expand_schema'
import { isChoice, schemaAt } from '#kernel/forms/field_at'
import type { JsonSchema } from '#kernel/forms/json_schema'

/**
 * Carries out a button of a repeated group when there is no script: `add:contacts`,
 * `remove:contacts:1`, `add:children.0.contacts`. Returns new data; an action that
 * means nothing returns the data as they are.
 */
export function applyRepeatAction(
  schema: JsonSchema,
  data: FilingData,
  action: string
): FilingData {
  const parts = /^(?:add:([\w.]+)|remove:([\w.]+):(\d{1,4}))$/.exec(action)
  if (!parts) return data
  const [, added, removed, place] = parts
  const path = (added ?? removed).split('.')
  const list = schemaAt(expandSchema(schema), path)
  const { items } = list ?? {}
  if (list?.type !== 'array' || !items || list.referential || isChoice(items)) return data

  return change(data, path, (current) => {
    if (removed) return current.filter((_item, index) => index !== Number(place))
    const isFull = list.maxItems !== undefined && current.length >= list.maxItems
    return isFull ? current : [...current, items.type === 'object' ? {} : '']
  }) as FilingData
}

function change(value: unknown, path: string[], edit: (items: unknown[]) => unknown[]): unknown {
  if (path.length === 0) return edit(Array.isArray(value) ? value : [])
  const [name, ...rest] = path
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      index === Number(name) ? change(item, rest, edit) : item
    )
  }
  if (/^\d+$/.test(name)) return value
  const group = typeof value === 'object' && value !== null ? value : {}
  const inner = Object.hasOwn(group, name) ? Reflect.get(group, name) : undefined
  return { ...group, [name]: change(inner, rest, edit) }
}
