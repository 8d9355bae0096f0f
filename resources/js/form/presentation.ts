import type { RJSFSchema, SchemaUtilsType, UIOptionsType } from '@rjsf/utils'
import { choiceItems, choicesOf } from '#form_theme/choices'

/**
 * How a field is laid out: `control` has a label, `radios` and `checkboxes` a
 * fieldset and its legend, `acceptance` its sentence beside the box, `group`
 * (an object, a repeatable group) draws its own fieldset, `hidden` nothing.
 */
export type Presentation = 'control' | 'radios' | 'checkboxes' | 'acceptance' | 'group' | 'hidden'

/** Beyond this number of answers, a drop-down list is easier to read than radio buttons. */
const MOST_RADIOS = 5

/** Decides the presentation of a field from its schema, already resolved, and its `ui:*` options. */
export function presentationOf(
  schema: RJSFSchema,
  options: UIOptionsType,
  schemaUtils: SchemaUtilsType
): Presentation {
  if (options.widget === 'hidden') return 'hidden'
  if (options.widget === 'acceptance') return 'acceptance'

  const items = choiceItems(schema, schemaUtils)
  if (items) return options.single ? oneAmong(items, options) : 'checkboxes'
  if (schema.type === 'object' || schema.type === 'array') return 'group'
  return oneAmong(schema, options)
}

function oneAmong(schema: RJSFSchema, options: UIOptionsType): Presentation {
  const count = choicesOf(schema).length
  if (count === 0 || options.widget === 'select') return 'control'
  return options.widget === 'radio' || count <= MOST_RADIOS ? 'radios' : 'control'
}
