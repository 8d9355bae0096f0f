import type { HttpContext } from '@adonisjs/core/http'
import type { VineValidator } from '@vinejs/vine'
import type { Infer, SchemaTypes } from '@vinejs/vine/types'
import { typedValues } from '#front_office/validators/typed_values'

/** Reads the filters of a list's address; what makes no sense filters nothing. */
export async function checkQuery<Schema extends SchemaTypes>(
  validator: VineValidator<Schema, undefined>,
  { request }: HttpContext
): Promise<Partial<Infer<Schema>>> {
  const [refusal, filters] = await validator.tryValidate(typedValues(request.qs()))
  return refusal ? {} : filters
}
