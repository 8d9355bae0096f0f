import { PageErrors } from '#shared/pages/page_errors'
import { typedValues } from '#shared/pages/typed_values'

/** What pages need of a compiled VineJS validator. */
export interface Validator {
  tryValidate(
    data: unknown
  ): Promise<[{ messages: { field: string; message: string }[] }, null] | [null, unknown]>
}

export type InputOf<V extends Validator> = Exclude<Awaited<ReturnType<V['tryValidate']>>[1], null>

/**
 * Checks what a page posted or what its address asks for, without redirecting:
 * the page comes back with its errors beside what was typed.
 *
 * @returns `[errors, null]` or `[null, input]`
 */
export async function checkInput<V extends Validator>(
  validator: V,
  typed: Record<string, unknown>
): Promise<[PageErrors, null] | [null, InputOf<V>]> {
  const [refusal, input] = await validator.tryValidate(typedValues(typed))
  return refusal ? [PageErrors.from(refusal.messages), null] : [null, input as InputOf<V>]
}

/** Reads the filters of a list's address; what makes no sense filters nothing. */
export async function readFilters<V extends Validator>(
  validator: V,
  typed: Record<string, unknown>
): Promise<Partial<InputOf<V>>> {
  const [invalid, filters] = await checkInput(validator, typed)
  return invalid ? {} : filters
}
