import type { HttpContext } from '@adonisjs/core/http'
import { E_HOUSEHOLD_RIGHT_MISSING } from '#back_office/errors'
import type Household from '#households/models/household'
import { readableHouseholds } from '#households/queries/readable_households'

/**
 * The account of the page's address, for an agent who may read accounts.
 *
 * @throws E_ROW_NOT_FOUND when it does not exist or is not his to read: both look the same
 */
export function findHousehold({ params, rights }: HttpContext): Promise<Household> {
  return readableHouseholds(rights).where('number', Number(params.number)).firstOrFail()
}

/**
 * The same, for who may change it.
 *
 * @throws E_ROW_NOT_FOUND, E_HOUSEHOLD_RIGHT_MISSING
 */
export async function findHouseholdToChange(ctx: HttpContext): Promise<Household> {
  const household = await findHousehold(ctx)
  if (!ctx.rights.canAnywhere('write')) throw new E_HOUSEHOLD_RIGHT_MISSING()
  return household
}
