import type { JsonSchema } from '#kernel/forms/json_schema'

export interface FieldNode {
  /** `fatherInformation.fatherLastName`; the items of a list are named `children[].firstName`. */
  path: string
  name: string
  schema: JsonSchema
}

/** Every field of an expanded schema, conditional ones and nested ones included. */
export function fieldTree(schema: JsonSchema, parent = ''): FieldNode[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = parent ? `${parent}.${name}` : name
    return [{ path, name, schema: field }, ...nestedFields(field, path)]
  })
  const branches = [schema.then, schema.else, ...(schema.allOf ?? [])]
  return [...own, ...branches.flatMap((branch) => (branch ? fieldTree(branch, parent) : []))]
}

function nestedFields(field: JsonSchema, path: string): FieldNode[] {
  if (field.type === 'object') return fieldTree(field, path)
  if (field.items?.type === 'object') return fieldTree(field.items, `${path}[]`)
  return []
}
