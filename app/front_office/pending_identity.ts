import app from '@adonisjs/core/services/app'
import type { HttpContext } from '@adonisjs/core/http'
import { IdentityProvider, type ProvenIdentity } from '#kernel/contracts/identity_provider'
import { now } from '#shared/clock'
import { E_NO_IDENTITY_PROVIDER } from '#front_office/errors'

/** An identity that was proven and opens no account yet: its owner says which one, or lets it go. */
export interface PendingIdentity extends ProvenIdentity {
  provider: string
  provenAt: string
}

const SESSION_KEY = 'pending_identity'
const MINUTES = 20

/** The page where an identity is tied to an account. */
export const TIE_PAGE = '/connexion/identite/rattachement'

/** The provider that this installation uses; `null` where there is none. */
export async function identityProvider(): Promise<IdentityProvider | null> {
  return app.container.hasBinding(IdentityProvider) ? app.container.make(IdentityProvider) : null
}

/** @throws E_NO_IDENTITY_PROVIDER */
export async function identityProviderOrFail(): Promise<IdentityProvider> {
  const provider = await identityProvider()
  if (!provider) throw new E_NO_IDENTITY_PROVIDER()
  return provider
}

/** What pages offer: the button of the sign-in page. */
export async function identityButton() {
  const provider = await identityProvider()
  return provider && { key: provider.key, label: provider.label, about: provider.about }
}

export function keepIdentity(
  { session }: HttpContext,
  { key }: IdentityProvider,
  identity: ProvenIdentity
) {
  session.put(SESSION_KEY, { ...identity, provider: key, provenAt: now().toISO() })
}

/** `null` when there is none, or when it was proven so long ago that somebody else may sit there. */
export function pendingIdentity({ session }: HttpContext): PendingIdentity | null {
  const pending = session.get(SESSION_KEY) as PendingIdentity | undefined
  const tooOld = now().minus({ minutes: MINUTES }).toISO()
  return pending && pending.provenAt > tooOld ? pending : null
}

export function forgetIdentity({ session }: HttpContext) {
  session.forget(SESSION_KEY)
}
