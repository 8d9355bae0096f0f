import { randomBytes } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { OpenCitizenSession } from '#accounts/actions/open_citizen_session'
import { RevokeCitizenSessions } from '#accounts/actions/revoke_citizen_sessions'
import { CITIZEN_SESSION } from '#accounts/citizen_session_key'
import type CitizenAccount from '#accounts/models/citizen_account'
import { identityTokenOf } from '#accounts/queries/identity_token_of'
import { SIGN_OUT_KEY } from '#front_office/identity_addresses'

/** Opens the session of an account that has just been proven: by its password, or by an identity tied to it. */
export async function openSession(
  { auth, request, session }: HttpContext,
  account: CitizenAccount,
  identityToken?: string | null
) {
  const opened = await new OpenCitizenSession().handle({
    account,
    identityToken,
    userAgent: request.header('user-agent'),
  })
  await auth.use('citizen').login(account)
  session.put(CITIZEN_SESSION, opened.id)
}

/**
 * Ends the session of this browser, which forgets everything; nothing happens when nobody is signed in.
 *
 * @returns the page where the identity provider's session ends too, when this one was opened by it
 */
export async function closeSession({ auth, session }: HttpContext): Promise<string | null> {
  const guard = auth.use('citizen')
  const sessionId: unknown = session.get(CITIZEN_SESSION)
  let token: string | null = null
  if ((await guard.check()) && typeof sessionId === 'string') {
    token = await identityTokenOf(sessionId)
    await new RevokeCitizenSessions().handle({ accountId: guard.getUserOrFail().id, sessionId })
  }
  await guard.logout()
  session.clear()
  if (!token) return null

  session.put(SIGN_OUT_KEY, { token, state: randomBytes(16).toString('base64url') })
  return '/deconnexion/identite'
}

/** Where the citizen was going when he had to sign in; forgotten once read. */
export function pullDestination({ session }: HttpContext): string {
  const path: unknown = session.pull('after_sign_in')
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : '/'
}
