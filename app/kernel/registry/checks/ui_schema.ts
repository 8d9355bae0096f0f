import type { JsonSchema } from '#kernel/forms/json_schema'
import { allProperties } from '#kernel/forms/rules'
import type { Check, Finding } from '#kernel/registry/check'

/** How a field may be drawn otherwise than by its schema. */
export const WIDGETS = ['textarea', 'radio', 'select', 'money', 'acceptance']

/** The ui schema names fields that exist, nested ones too, and widgets that exist. */
export const checkUiSchema: Check = ({ teleservice, schema }) =>
  uiFindings(teleservice.form.ui ?? {}, schema, '')

function uiFindings(ui: object, schema: JsonSchema, parent: string): Finding[] {
  const fields: Partial<Record<string, JsonSchema>> = allProperties(schema)
  return Object.entries(ui).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'ui:widget') return widgetFindings(value, parent)
    if (key.startsWith('ui:')) return []
    const path = parent ? `${parent}.${key}` : key
    const field = key === 'items' ? (schema.items ?? fields[key]) : fields[key]
    if (!field) {
      const message = 'is styled here but the schema has no such field: remove it or mend its name'
      return [{ file: 'ui_schema.json', field: path, message }]
    }
    return typeof value === 'object' && value !== null ? uiFindings(value, field, path) : []
  })
}

function widgetFindings(widget: unknown, field: string): Finding[] {
  if (typeof widget === 'string' && WIDGETS.includes(widget)) return []
  const message = `has no widget "${String(widget)}": choose among ${WIDGETS.join(', ')}`
  return [{ file: 'ui_schema.json', field, message }]
}
