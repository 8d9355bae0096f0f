import type { HttpContext } from '@adonisjs/core/http'
import type { VineValidator } from '@vinejs/vine'
import type { Infer, SchemaTypes } from '@vinejs/vine/types'
import { typedValues } from '#front_office/validators/typed_values'
import { PageErrors } from '#front_office/view_models/page_errors'

/**
 * Checks what a page posted, without redirecting: the page comes back with its
 * errors beside what was typed.
 *
 * @returns `[errors, null]` or `[null, input]`
 */
export async function check<Schema extends SchemaTypes>(
  validator: VineValidator<Schema, undefined>,
  { request }: HttpContext
): Promise<[PageErrors, null] | [null, Infer<Schema>]> {
  const [refusal, input] = await validator.tryValidate(typedValues(request.body()))
  return refusal ? [PageErrors.from(refusal.messages), null] : [null, input]
}
