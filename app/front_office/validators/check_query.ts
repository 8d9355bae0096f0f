import type { HttpContext } from '@adonisjs/core/http'
import type { InputOf, Validator } from '#front_office/validators/check'
import { typedValues } from '#front_office/validators/typed_values'

/** Reads the filters of a list's address; what makes no sense filters nothing. */
export async function checkQuery<V extends Validator>(
  validator: V,
  { request }: HttpContext
): Promise<Partial<InputOf<V>>> {
  const [refusal, filters] = await validator.tryValidate(typedValues(request.qs()))
  return refusal ? {} : (filters as InputOf<V>)
}
