import type { HttpContext } from '@adonisjs/core/http'
import type { Validator } from '#front_office/validators/check'
import { typedValues } from '#front_office/validators/typed_values'

/** Reads the filters of a list's address; what makes no sense filters nothing. */
export async function checkQuery<Filters>(
  validator: Validator<Filters>,
  { request }: HttpContext
): Promise<Partial<Filters>> {
  const [refusal, filters] = await validator.tryValidate(typedValues(request.qs()))
  return refusal ? {} : filters
}
