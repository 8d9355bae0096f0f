import type { JsonSchema } from '#kernel/forms/json_schema'
import type { ResolvedForm } from '#kernel/forms/resolve_form'

/**
 * A schema and the day of a filing: what it shows and refuses may depend on an age on that day.
 * Sending a request stops its day: a child who comes of age meanwhile changes nothing in it.
 */
export interface DatedSchema {
  schema: JsonSchema
  /** ISO civil day of the town: when the request was sent, today while it is a draft. */
  day: string
}

/** The form of a request, on the day of the request. */
export interface DatedForm extends ResolvedForm, DatedSchema {}

/** A form for a filing of that day. What is compiled of it serves every day. */
export function onDay(form: ResolvedForm, day: string): DatedForm {
  return { ...form, day }
}
