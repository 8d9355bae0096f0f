import { randomBytes } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { OpenCitizenSession } from '#accounts/actions/open_citizen_session'
import { RevokeCitizenSessions } from '#accounts/actions/revoke_citizen_sessions'
import { CITIZEN_SESSION } from '#accounts/citizen_session_key'
import type CitizenAccount from '#accounts/models/citizen_account'
import type { SignInMeans } from '#accounts/models/citizen_session'
import { identityTokenOf } from '#accounts/queries/identity_token_of'
import { SIGN_OUT_KEY } from '#front_office/identity_addresses'
import { markProven } from '#front_office/recent_proof'

interface Proof {
  means?: SignInMeans
  /** Of the identity provider that he came through. */
  identityToken?: string
}

/** Opens the session of an account that has just been proven: by its password, by an identity tied to it, or by a passkey. */
export async function openSession(ctx: HttpContext, account: CitizenAccount, proof: Proof = {}) {
  const { auth, request, session } = ctx
  const opened = await new OpenCitizenSession().handle({
    account,
    ...proof,
    userAgent: request.header('user-agent'),
  })
  await auth.use('citizen').login(account)
  session.put(CITIZEN_SESSION, opened.id)
  markProven(ctx)
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
