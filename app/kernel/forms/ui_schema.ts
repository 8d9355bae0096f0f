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
