import { randomBytes } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import {
  E_IDENTITY_UNAVAILABLE,
  type IdentityAudience,
  type IdentityProvider,
} from '#kernel/contracts/identity_provider'
import { addressOf } from '#accounts/identity_visit'
import { attempt } from '#shared/pages/attempt'

interface SignOut {
  token: string
  state: string
}

/** Remembers that the provider's own session is to end too (`ProvenIdentity.token`). */
export function signOutLater({ session }: HttpContext, audience: IdentityAudience, token: string) {
  // ProConnect wants a state of 32 characters at least.
  const signOut: SignOut = { token, state: randomBytes(24).toString('base64url') }
  session.put(keyOf(audience), signOut)
}

/**
 * Where the provider's session ends; `null` when there is none to end, or when the provider does not answer – it is let be then.
 *
 * @param returnPath where it sends the browser back to; declared there for each host of the town
 */
export async function providerSignOut(
  ctx: HttpContext,
  provider: IdentityProvider,
  returnPath: string
): Promise<string | null> {
  const key = keyOf(provider.audience)
  const signOut = ctx.session.get(key) as SignOut | undefined
  if (!signOut) return null
  const [refusal, url] = await attempt([E_IDENTITY_UNAVAILABLE], () =>
    provider.signOutUrl(signOut.token, addressOf(ctx, returnPath), signOut.state)
  )
  if (refusal) ctx.session.forget(key)
  return refusal ? null : url
}

/** Is the provider's session of this browser still to be ended? */
export function owesSignOut({ session }: HttpContext, audience: IdentityAudience): boolean {
  return session.has(keyOf(audience))
}

/** Does this browser come back from where it was sent to? Asked once. */
export function hasSignedOut({ request, session }: HttpContext, audience: IdentityAudience) {
  const signOut = session.pull(keyOf(audience)) as SignOut | undefined
  return signOut !== undefined && signOut.state === request.input('state')
}

function keyOf(audience: IdentityAudience): string {
  return `${audience}_identity_sign_out`
}
