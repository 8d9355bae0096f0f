import type { FilingData } from '#kernel/define_teleservice'
import { isConditionMet } from '#kernel/forms/conditions'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { mapSubschemas } from '#kernel/forms/map_schema'
import type { ResolvedStep } from '#kernel/forms/resolve_step'
import { allProperties, rulesOf } from '#kernel/forms/rules'

/**
 * Some fields of a step as a form of their own. They are all shown, also those that a
 * condition brings: the answers that it looks at may be outside the part. Whether they
 * are required is settled by the answers as they stand.
 */
export function partOfStep(
  { schema, uiSchema }: ResolvedStep,
  fields: readonly string[],
  data: FilingData
): Pick<ResolvedStep, 'schema' | 'uiSchema'> {
  const known = allProperties(schema)
  const names = fields.filter((name) => Object.hasOwn(known, name))
  const required = requiredFields(schema, data)
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, known[name]])),
      required: names.filter((name) => required.includes(name)),
    },
    uiSchema: {
      ...Object.fromEntries(
        names.filter((name) => Object.hasOwn(uiSchema, name)).map((name) => [name, uiSchema[name]])
      ),
      'ui:order': names,
    },
  }
}

/** Does anything in the schema depend on an answer? */
export function hasConditions(schema: JsonSchema): boolean {
  let found = schema.if !== undefined
  mapSubschemas(schema, (part) => {
    found ||= hasConditions(part)
    return part
  })
  return found
}

function requiredFields(schema: JsonSchema, data: FilingData): string[] {
  const branches = rulesOf(schema).map((rule) =>
    isConditionMet(rule.if, data) ? rule.then : rule.else
  )
  const unconditional = (schema.allOf ?? []).filter((part) => !part.if)
  return [schema, ...unconditional, ...branches].flatMap((part) => part?.required ?? [])
}
