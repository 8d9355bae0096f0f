import type { UiSchema } from '#kernel/define_teleservice'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { mergeUi, uiOf } from '#kernel/forms/ui_schema'

/** A field with the part of the ui schema that belongs to it. */
export interface StyledField {
  schema: JsonSchema
  ui: UiSchema
}

type Visit = (field: StyledField, path: string) => StyledField

/**
 * A copy of a form in which `visit` has replaced every field – conditional ones,
 * those of groups and those of repeated groups too – parents before children.
 *
 * @param visit also told the path, `contacts[].phone`, as the boot checks name it
 */
export function mapFields(form: StyledField, visit: Visit, path = ''): StyledField {
  const result: StyledField = { schema: { ...form.schema }, ui: form.ui }
  const { schema } = result

  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(([name, field]) => {
      const here = path ? `${path}.${name}` : name
      const visited = visit({ schema: field, ui: uiOf(result.ui, name) }, here)
      const mapped = mapFields(visited, visit, here)
      result.ui = withPart(result.ui, name, mapped.ui)
      return [name, mapped.schema]
    })
    schema.properties = Object.fromEntries(fields)
  }
  if (schema.items) {
    const here = `${path}[]`
    const visited = visit({ schema: schema.items, ui: uiOf(result.ui, 'items') }, here)
    const mapped = mapFields(visited, visit, here)
    schema.items = mapped.schema
    result.ui = withPart(result.ui, 'items', mapped.ui)
  }
  const mapBranch = (branch: JsonSchema) => {
    const mapped = mapFields({ schema: branch, ui: result.ui }, visit, path)
    result.ui = mapped.ui
    return mapped.schema
  }
  if (schema.then) schema.then = mapBranch(schema.then)
  if (schema.else) schema.else = mapBranch(schema.else)
  if (schema.allOf) schema.allOf = schema.allOf.map(mapBranch)
  return result
}

function withPart(ui: UiSchema, name: string, part: UiSchema): UiSchema {
  return Object.keys(part).length > 0 ? mergeUi(ui, { [name]: part }) : ui
}
