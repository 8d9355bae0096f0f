import type { JsonSchema } from '#kernel/forms/json_schema'
import type { Check, Finding } from '#kernel/registry/check'

/** The ui schema names fields that exist, nested ones too. */
export const checkUiSchema: Check = ({ teleservice, schema }) =>
  uiFindings(teleservice.form.ui ?? {}, schema, '')

function uiFindings(ui: object, schema: JsonSchema, parent: string): Finding[] {
  return Object.entries(ui).flatMap(([key, value]: [string, unknown]) => {
    if (key.startsWith('ui:')) return []
    const path = parent ? `${parent}.${key}` : key
    const field = key === 'items' ? (schema.items ?? propertyOf(schema, key)) : propertyOf(schema, key)
    if (!field) {
      const message = 'is styled here but the schema has no such field: remove it or mend its name'
      return [{ file: 'ui_schema.json', field: path, message }]
    }
    return typeof value === 'object' && value !== null ? uiFindings(value, field, path) : []
  })
}

function propertyOf(schema: JsonSchema, name: string): JsonSchema | undefined {
  const branches = [schema.then, schema.else, ...(schema.allOf ?? [])]
  return branches.reduce<JsonSchema | undefined>(
    (found, branch) => found ?? (branch && propertyOf(branch, name)),
    schema.properties?.[name]
  )
}
