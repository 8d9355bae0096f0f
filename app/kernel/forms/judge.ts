import type { ValidateFunction } from 'ajv'
import { createAjv } from '#kernel/forms/create_ajv'
import type { FilingError } from '#kernel/forms/filing_error'
import { judgedSchema } from '#kernel/forms/judged_schema'
import type { JsonSchema } from '#kernel/forms/json_schema'
import type { DayContext } from '#kernel/forms/keywords/day_limits'
import type { ItemContext } from '#kernel/forms/keywords/item_of'
import type { ListContext } from '#kernel/forms/keywords/referential'
import { readErrors } from '#kernel/forms/read_errors'
import { withoutEmpties } from '#kernel/forms/without_empties'

/** The verdict of one schema on answers: nothing, or what to do, field by field. */
export type Judge = (
  answers: unknown,
  given: ListContext & ItemContext & DayContext
) => FilingError[]

/**
 * A judge for a schema whose fragments are inlined. It compiles when first asked and never again.
 *
 * @param order names of fields; errors come in this order
 * @param language of the sentences, as that of the schema's titles
 */
export function judge(schema: JsonSchema, order: readonly string[], language?: string): Judge {
  let check: ValidateFunction | undefined
  return (answers, given) => {
    check ??= createAjv({ meta: false, validateSchema: false }).compile({
      ...judgedSchema(schema, 'given'),
    })
    if (check.call(given, withoutEmpties(answers) ?? {})) return []
    return readErrors(schema, check.errors ?? [], order, language)
  }
}
