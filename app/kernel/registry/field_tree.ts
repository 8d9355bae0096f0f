import type { JsonSchema } from '#kernel/forms/json_schema'
import { allProperties } from '#kernel/forms/rules'

export interface FieldNode {
  /** `fatherInformation.fatherLastName`; the fields of a repeated group are named `children[].firstName`. */
  path: string
  name: string
  schema: JsonSchema
}

/** Every field of an expanded schema, conditional ones and those of groups included. */
export function fieldTree(schema: JsonSchema, parent = ''): FieldNode[] {
  return Object.entries(allProperties(schema)).flatMap(([name, field]) => {
    const path = parent ? `${parent}.${name}` : name
    return [{ path, name, schema: field }, ...nestedFields(field, path)]
  })
}

function nestedFields(field: JsonSchema, path: string): FieldNode[] {
  if (field.type === 'object') return fieldTree(field, path)
  if (field.items?.type === 'object') return fieldTree(field.items, `${path}[]`)
  return []
}
