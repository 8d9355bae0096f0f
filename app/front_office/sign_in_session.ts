import type { HttpContext } from '@adonisjs/core/http'
import { OpenSession } from '#accounts/actions/open_session'
import { RevokeSessions } from '#accounts/actions/revoke_sessions'
import { CITIZEN_SESSION } from '#accounts/session_keys'
import type CitizenAccount from '#accounts/models/citizen_account'
import type { SignInMeans } from '#accounts/models/account_session'
import { signOutLater } from '#accounts/identity_sign_out'
import { identityTokenOf } from '#accounts/queries/identity_token_of'
import { PROVIDER_SIGN_OUT } from '#front_office/identity_addresses'
import { adoptLanguage } from '#front_office/chosen_language'
import { localPath } from '#front_office/local_path'
import { recentProof } from '#front_office/recent_proof'

interface Proof {
  means?: SignInMeans
  /** Of the identity provider that he came through. */
  identityToken?: string
}

/** Opens the session of an account that has just been proven: by its password, by an identity tied to it, or by a passkey. */
export async function openSession(ctx: HttpContext, account: CitizenAccount, proof: Proof = {}) {
  const { auth, request, session } = ctx
  const opened = await new OpenSession().handle({
    account,
    ...proof,
    userAgent: request.header('user-agent'),
  })
  await auth.use('citizen').login(account)
  await adoptLanguage(ctx, account)
  session.put(CITIZEN_SESSION, opened.id)
  recentProof.mark(ctx)
}

/**
 * Ends the session of this browser, which forgets everything; nothing happens when nobody is signed in.
 *
 * @returns the page where the identity provider's session ends too, when this one was opened by it
 */
export async function closeSession(ctx: HttpContext): Promise<string | null> {
  const { auth, session } = ctx
  const guard = auth.use('citizen')
  const sessionId: unknown = session.get(CITIZEN_SESSION)
  let token: string | null = null
  if ((await guard.check()) && typeof sessionId === 'string') {
    token = await identityTokenOf(sessionId)
    await new RevokeSessions().handle({ account: guard.getUserOrFail(), sessionId })
  }
  await guard.logout()
  session.clear()
  if (!token) return null

  signOutLater(ctx, 'citizens', token)
  return PROVIDER_SIGN_OUT
}

/** Where the citizen was going when he had to sign in; forgotten once read. */
export function pullDestination({ session }: HttpContext): string {
  return localPath(session.pull('after_sign_in'))
}
