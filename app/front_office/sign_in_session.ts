import type { HttpContext } from '@adonisjs/core/http'
import type CitizenAccount from '#accounts/models/citizen_account'
import { passwordMark } from '#accounts/password_mark'

/** Opens the session of an account whose password has just been verified or chosen. */
export async function openSession({ auth, session }: HttpContext, account: CitizenAccount) {
  await auth.use('citizen').login(account)
  session.put('password_mark', passwordMark(account))
}

/** Where the citizen was going when he had to sign in; forgotten once read. */
export function pullDestination({ session }: HttpContext): string {
  const path: unknown = session.pull('after_sign_in')
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : '/'
}
