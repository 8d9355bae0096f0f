import { optionsList, type RJSFSchema, type SchemaUtilsType, type UiSchema } from '@rjsf/utils'
import { wordsIn, type FormWords } from '#form_theme/words/words'

/** One answer among several. `posted` is what the HTML control sends, `value` what the data hold. */
export interface Choice {
  value: string | number | boolean | null
  posted: string
  label: string
  /** Help shown under the answer. */
  message?: string
}

/**
 * The answers that a schema offers: those of its `oneOf: [{ const, title }]` or
 * `enum`, « Oui » and « Non » for a boolean; none for any other schema.
 */
export function choicesOf(
  schema: RJSFSchema,
  uiSchema?: UiSchema,
  words: Pick<FormWords, 'yes' | 'no'> = wordsIn()
): Choice[] {
  if (schema.type === 'boolean' && !schema.oneOf) {
    return [
      { value: true, posted: 'true', label: words.yes },
      { value: false, posted: 'false', label: words.no },
    ]
  }
  if (!isClosed(schema)) return []

  return (optionsList(schema, uiSchema) ?? []).map((option) => ({
    value: option.value as Choice['value'],
    posted: String(option.value),
    label: option.label,
    message: option.schema?.description,
  }))
}

/** The schema of the items when an array is a list of answers to tick, undefined when it is a repeatable group. */
export function choiceItems(
  schema: RJSFSchema,
  schemaUtils: SchemaUtilsType
): RJSFSchema | undefined {
  if (schema.type !== 'array' || typeof schema.items !== 'object' || Array.isArray(schema.items)) {
    return undefined
  }
  const items = schemaUtils.retrieveSchema(schema.items)
  return isClosed(items) ? items : undefined
}

/** True when a schema lists all the values that it accepts. */
export function isClosed(schema: RJSFSchema): boolean {
  const branches = schema.oneOf ?? schema.anyOf
  return (
    Array.isArray(schema.enum) ||
    Boolean(branches?.every((branch) => typeof branch === 'object' && 'const' in branch))
  )
}
