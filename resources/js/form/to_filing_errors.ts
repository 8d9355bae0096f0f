import { getUiOptions, type RJSFSchema, type UiSchema } from '@rjsf/utils'
import { isClosed } from '#form_theme/choices'
import { errorSentence, type SchemaError } from '#form_theme/error_sentences'
import type { FilingErrorView } from '#form_theme/filing_errors'
import { schemaAt, uiSchemaAt } from '#form_theme/schema_at'

/**
 * Turns what AJV reports into what people read: one error per field, at the
 * field's dotted path, in the order of AJV. Errors that only repeat another
 * one (the branches of a choice, the `if` around them) are left out.
 *
 * @param errors as AJV gives them, with `allErrors`
 * @param schema the schema that was judged
 * @param uiSchema its `ui:*` options, for the wording
 */
export function toFilingErrors(
  errors: SchemaError[],
  schema: RJSFSchema,
  uiSchema?: UiSchema
): FilingErrorView[] {
  const byPath = new Map<string, FilingErrorView>()
  for (const error of errors.filter(isOfItsOwn)) {
    const path = fieldOf(pathOf(error), schema)
    if (byPath.has(path)) continue
    const field = {
      schema: schemaAt(schema, path) ?? {},
      options: getUiOptions(uiSchemaAt(uiSchema, path)),
    }
    byPath.set(path, { path, message: errorSentence(error, field) })
  }
  return [...byPath.values()]
}

function isOfItsOwn({ keyword, schemaPath }: SchemaError): boolean {
  return keyword !== 'if' && !/\/(oneOf|anyOf)\/\d+\//.test(schemaPath)
}

function pathOf({ instancePath, params }: SchemaError): string {
  const keys = instancePath.split('/').slice(1).map(unescapePointer)
  const missing = params.missingProperty
  return (typeof missing === 'string' ? [...keys, missing] : keys).join('.')
}

/** Answers to tick make one field, whichever of them is wrong. */
function fieldOf(path: string, schema: RJSFSchema): string {
  const parent = path.replace(/\.\d+$/, '')
  const items = parent !== path && schemaAt(schema, parent)?.items
  return typeof items === 'object' && isClosed(items as RJSFSchema) ? parent : path
}

function unescapePointer(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~')
}
