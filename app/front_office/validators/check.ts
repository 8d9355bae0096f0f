import type { HttpContext } from '@adonisjs/core/http'
import { typedValues } from '#front_office/validators/typed_values'
import { PageErrors } from '#front_office/view_models/page_errors'

/** What this layer needs of a compiled VineJS validator. */
export interface Validator {
  tryValidate(
    data: unknown
  ): Promise<[{ messages: { field: string; message: string }[] }, null] | [null, unknown]>
}

export type InputOf<V extends Validator> = Exclude<Awaited<ReturnType<V['tryValidate']>>[1], null>

/**
 * Checks what a page posted, without redirecting: the page comes back with its
 * errors beside what was typed.
 *
 * @returns `[errors, null]` or `[null, input]`
 */
export async function check<V extends Validator>(
  validator: V,
  { request }: HttpContext
): Promise<[PageErrors, null] | [null, InputOf<V>]> {
  const [refusal, input] = await validator.tryValidate(typedValues(request.body()))
  return refusal ? [PageErrors.from(refusal.messages), null] : [null, input as InputOf<V>]
}
