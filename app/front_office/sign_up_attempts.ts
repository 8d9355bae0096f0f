import type { HttpContext } from '@adonisjs/core/http'
import { spendOne } from '#accounts/attempts'

/** Accounts that one network address may open in a quarter of an hour: a library's computers share one. */
const SIGN_UPS_PER_ADDRESS = 20

/** Takes one of them, whichever form opens the account. @throws E_TOO_MANY_ATTEMPTS */
export function spendSignUp({ request }: HttpContext): Promise<void> {
  return spendOne('sign_up', request.ip(), SIGN_UPS_PER_ADDRESS)
}
