import { ErrorSchemaBuilder, type ErrorSchema } from '@rjsf/utils'

/** An error of the filing: a dotted path (`father.lastName`, `contacts.0.phone`, empty for the whole form) and a French sentence. */
export interface FilingErrorView {
  path: string
  message: string
}

/** The id of the control that a path designates, as RJSF numbers them. */
export function fieldId(path: string): string {
  return path === '' ? 'root' : `root_${path.split('.').join('_')}`
}

/** The same errors in the shape that RJSF spreads over the fields. */
export function toErrorSchema(errors: FilingErrorView[]): ErrorSchema {
  const builder = new ErrorSchemaBuilder()
  for (const { path, message } of errors) {
    builder.addErrors(message, path || undefined)
  }
  return builder.ErrorSchema
}

/** The errors left once the field `id` has changed: those of the field, and of what it holds, are out of date. */
export function withoutField(errors: FilingErrorView[], id: string): FilingErrorView[] {
  const left = errors.filter(({ path }) => !`${fieldId(path)}_`.startsWith(`${id}_`))
  return left.length === errors.length ? errors : left
}
