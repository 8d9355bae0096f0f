import type { ProvenIdentity } from '#kernel/contracts/identity_provider'

/** « Anne Leroy (anne.leroy@ville.fr) »: how the provider calls somebody, as far as it does. */
export function holderOf({
  givenName,
  familyName,
  email,
}: Pick<ProvenIdentity, 'givenName' | 'familyName' | 'email'>): string {
  const name = `${givenName} ${familyName}`.trim()
  return (name && email ? `${name} (${email})` : name || email).slice(0, 254)
}
