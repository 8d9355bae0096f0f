import type { CatalogueField } from '#kernel/coverage/catalogue'
import { fieldName } from '#kernel/coverage/coverage_point'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { allProperties, rulesOf } from '#kernel/forms/rules'

/** A field of the catalogue beside ours. */
export interface PlacedField {
  field: CatalogueField
  /** `father.fatherLastName`; the fields of a repeated group are named `children[].firstName`. */
  path: string
  /** The same, name by name. */
  names: string[]
  /** The group that it stands in, if we have that group; the whole form at the top. */
  group: JsonSchema | undefined
  /** Ours, if we have it. */
  schema: JsonSchema | undefined
}

/** Every field of the catalogue with the one of the same name in an expanded schema. */
export function placeFields(
  fields: CatalogueField[],
  group: JsonSchema | undefined,
  parent: Pick<PlacedField, 'path' | 'names'> = { path: '', names: [] }
): PlacedField[] {
  return fields.flatMap((field) => {
    const name = fieldName(field.name)
    const schema = group && allProperties(group)[name]
    const path = parent.path ? `${parent.path}.${name}` : name
    const names = [...parent.names, name]
    const isRepeated = field.maxOccurs === 'unbounded'
    const inside = placeFields(field.fields ?? [], groupOf(schema), {
      path: isRepeated ? `${path}[]` : path,
      names,
    })
    return [{ field, path, names, group, schema }, ...inside]
  })
}

/** The object that a group, or each item of a repeated group, is. */
export function groupOf(schema: JsonSchema | undefined): JsonSchema | undefined {
  return schema?.type === 'array' ? schema.items : schema
}

/** Must the field be answered, if only while it is shown? */
export function isRequired(group: JsonSchema, name: string): boolean {
  return (
    (group.required ?? []).includes(name) ||
    (group.allOf ?? []).some((part) => !part.if && isRequired(part, name)) ||
    rulesOf(group).some((rule) =>
      [rule.then, rule.else].some((branch) => branch?.required?.includes(name))
    )
  )
}
