import app from '@adonisjs/core/services/app'
import {
  AgentIdentityProvider,
  CitizenIdentityProvider,
  type IdentityAudience,
  type IdentityProvider,
} from '#kernel/contracts/identity_provider'
import { E_NO_IDENTITY_PROVIDER } from '#accounts/errors'

/** Has this installation a provider for them? */
export function hasIdentityProvider(audience: IdentityAudience): boolean {
  return app.container.hasBinding(contractOf(audience))
}

/** The provider that this installation uses for them; `null` where there is none. */
export async function identityProvider(
  audience: IdentityAudience
): Promise<IdentityProvider | null> {
  return hasIdentityProvider(audience) ? app.container.make(contractOf(audience)) : null
}

/** @throws E_NO_IDENTITY_PROVIDER */
export async function identityProviderOrFail(
  audience: IdentityAudience
): Promise<IdentityProvider> {
  const provider = await identityProvider(audience)
  if (!provider) throw new E_NO_IDENTITY_PROVIDER()
  return provider
}

/** What pages offer: the button of the sign-in page. */
export async function identityButton(audience: IdentityAudience) {
  const provider = await identityProvider(audience)
  return provider && { key: provider.key, label: provider.label, about: provider.about }
}

function contractOf(audience: IdentityAudience) {
  return audience === 'agents' ? AgentIdentityProvider : CitizenIdentityProvider
}
