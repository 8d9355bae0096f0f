import type { RJSFSchema, UiSchema } from '@rjsf/utils'
import { fieldNames, schemaAt, uiSchemaAt } from '#form_theme/schema_at'

/** Sorts things that bear the path of a field in the order of the page; what concerns the whole form comes first. */
export function inPageOrder<T extends { path: string }>(
  things: T[],
  schema: RJSFSchema,
  uiSchema: UiSchema | undefined
): T[] {
  const placed = things.map((thing) => ({ thing, place: placeOf(thing.path, schema, uiSchema) }))
  return placed.sort((a, b) => comparePlaces(a.place, b.place)).map(({ thing }) => thing)
}

/** The rank of the field at each level, from the outermost. */
function placeOf(path: string, root: RJSFSchema, uiSchema: UiSchema | undefined): number[] {
  const keys = path === '' ? [] : path.split('.')
  return keys.map((key, index) => {
    if (/^\d+$/.test(key)) return Number(key)
    const parent = keys.slice(0, index).join('.')
    const names = fieldNames(schemaAt(root, parent) ?? {}, root)
    return rankOf(key, names, uiSchemaAt(uiSchema, parent)?.['ui:order'])
  })
}

/** As `ui:order` says, `*` standing for the fields that it does not name. */
function rankOf(key: string, names: string[], order: string[] | undefined): number {
  if (!order) return names.indexOf(key)
  const others = names.filter((name) => !order.includes(name))
  return order.flatMap((name) => (name === '*' ? others : [name])).indexOf(key)
}

function comparePlaces(a: number[], b: number[]): number {
  const level = a.findIndex((rank, index) => rank !== b[index])
  return level === -1 ? a.length - b.length : a[level] - (b[level] ?? -1)
}
