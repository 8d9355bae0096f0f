import type { HttpContext } from '@adonisjs/core/http'
import { typedValues } from '#front_office/validators/typed_values'
import { PageErrors } from '#front_office/view_models/page_errors'

/** What this layer needs of a compiled VineJS validator. */
export interface Validator<Input> {
  tryValidate(
    data: unknown
  ): Promise<[{ messages: { field: string; message: string }[] }, null] | [null, Input]>
}

/**
 * Checks what a page posted, without redirecting: the page comes back with its
 * errors beside what was typed.
 *
 * @returns `[errors, null]` or `[null, input]`
 */
export async function check<Input>(
  validator: Validator<Input>,
  { request }: HttpContext
): Promise<[PageErrors, null] | [null, Input]> {
  const [refusal, input] = await validator.tryValidate(typedValues(request.body()))
  return refusal ? [PageErrors.from(refusal.messages), null] : [null, input]
}
