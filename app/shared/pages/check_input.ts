import type { VineValidator } from '@vinejs/vine'
import type { Infer, SchemaTypes } from '@vinejs/vine/types'
import { PageErrors } from '#shared/pages/page_errors'
import { typedValues } from '#shared/pages/typed_values'

/**
 * Checks what a page posted or what its address asks for, without redirecting:
 * the page comes back with its errors beside what was typed.
 *
 * @returns `[errors, null]` or `[null, input]`
 */
export async function checkInput<Schema extends SchemaTypes>(
  validator: VineValidator<Schema, undefined>,
  typed: Record<string, unknown>
): Promise<[PageErrors, null] | [null, Infer<Schema>]> {
  const [refusal, input] = await validator.tryValidate(typedValues(typed), { meta: undefined })
  return refusal ? [PageErrors.from(refusal.messages), null] : [null, input]
}
