import type { JsonSchema } from '#kernel/forms/json_schema'
import { allProperties } from '#kernel/forms/rules'
import type { Check, Finding } from '#kernel/registry/check'

/** The ui schema names fields that exist, nested ones too. */
export const checkUiSchema: Check = ({ teleservice, schema }) =>
  uiFindings(teleservice.form.ui ?? {}, schema, '')

function uiFindings(ui: object, schema: JsonSchema, parent: string): Finding[] {
  const fields: Partial<Record<string, JsonSchema>> = allProperties(schema)
  return Object.entries(ui).flatMap(([key, value]: [string, unknown]) => {
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
