import type { HttpContext } from '@adonisjs/core/http'
import { E_HOUSEHOLD_RIGHT_MISSING } from '#back_office/errors'
import type Household from '#households/models/household'
import { readableHouseholds } from '#households/queries/readable_households'
import { E_SAME_HOUSEHOLD } from '#households/errors'

/**
 * The two accounts of the page's address, for an agent who may read accounts.
 *
 * @throws E_ROW_NOT_FOUND when one does not exist or is not his to read
 * @throws E_SAME_HOUSEHOLD
 */
export async function findPair({ params, rights }: HttpContext): Promise<[Household, Household]> {
  const find = (number: unknown) =>
    readableHouseholds(rights).where('number', Number(number)).firstOrFail()
  const pair: [Household, Household] = [await find(params.number), await find(params.other)]
  if (pair[0].id === pair[1].id) throw new E_SAME_HOUSEHOLD()
  return pair
}

/**
 * The same, for who may change them.
 *
 * @throws E_ROW_NOT_FOUND, E_SAME_HOUSEHOLD, E_HOUSEHOLD_RIGHT_MISSING
 */
export async function findPairToChange(ctx: HttpContext): Promise<[Household, Household]> {
  const pair = await findPair(ctx)
  if (!ctx.rights.canAnywhere('write')) throw new E_HOUSEHOLD_RIGHT_MISSING()
  return pair
}
