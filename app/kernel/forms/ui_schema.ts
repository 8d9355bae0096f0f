import type { UiSchema } from '#kernel/define_teleservice'

/** The part of a ui schema that belongs to a field; empty when there is none. */
export function uiOf(ui: UiSchema, name: string): UiSchema {
  const part = Object.hasOwn(ui, name) ? ui[name] : undefined
  return isUi(part) ? part : {}
}

/** `ui:options` and the options written `ui:<name>`, as one object. */
export function uiOption(ui: UiSchema, name: string): unknown {
  return ui[`ui:${name}`] ?? uiOf(ui, 'ui:options')[name]
}

/** The fields of a group as its `ui:order` draws them, `*` standing for those that it does not name. */
export function drawnOrder(names: string[], ui: UiSchema): string[] {
  const order: unknown = ui['ui:order']
  if (!Array.isArray(order)) return names
  const others = names.filter((name) => !order.includes(name))
  return order.flatMap((name) => (name === '*' ? others : names.filter((one) => one === name)))
}

/** Both ui schemas in one; where they disagree the second wins. */
export function mergeUi(first: UiSchema, second: UiSchema): UiSchema {
  const merged: UiSchema = { ...first }
  for (const [name, value] of Object.entries(second)) {
    const known = merged[name]
    merged[name] = isUi(known) && isUi(value) ? mergeUi(known, value) : value
  }
  return merged
}

function isUi(value: unknown): value is UiSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
