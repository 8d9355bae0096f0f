import { expandSchema } from '#kernel/forms/expand_schema'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { allProperties, constantProperties, rulesOf, triggersOf } from '#kernel/forms/rules'

export interface FormField {
  name: string
  schema: JsonSchema
  /** Of a conditional field: required while it is shown. */
  required: boolean
  /** What opens the field, any of them sufficing; empty when it always stands. */
  conditions: FieldCondition[]
}

export interface FieldCondition {
  /** Place of the rule among those of the schema. */
  rule: number
  branch: 'then' | 'else'
  /** Fields that the rule looks at. */
  triggers: string[]
}

/** The fields of a form in the order of its schema, conditional ones after the others. Groups are one field. */
export function listFields(schema: JsonSchema): FormField[] {
  const expanded = expandSchema(schema)
  const constant = constantProperties(expanded)
  return Object.entries(allProperties(expanded)).map(([name, field]) =>
    Object.hasOwn(constant, name)
      ? {
          name,
          schema: field,
          required: expanded.required?.includes(name) ?? false,
          conditions: [],
        }
      : { name, schema: field, ...conditional(expanded, name) }
  )
}

function conditional(schema: JsonSchema, name: string): Pick<FormField, 'required' | 'conditions'> {
  const branches = rulesOf(schema).flatMap((rule, index) =>
    (['then', 'else'] as const).flatMap((branch) => {
      const part = rule[branch]
      if (!part?.properties || !Object.hasOwn(part.properties, name)) return []
      return [{ rule: index, branch, triggers: triggersOf(rule.if), part }]
    })
  )
  return {
    required: branches.some(({ part }) => part.required?.includes(name)),
    conditions: branches.map(({ rule, branch, triggers }) => ({ rule, branch, triggers })),
  }
}
