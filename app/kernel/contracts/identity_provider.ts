import { createError } from '@adonisjs/core/exceptions'

/** What the browser's session keeps between leaving for the provider and coming back: used once, then thrown away. */
export interface IdentityFlow {
  state: string
  nonce: string
  codeVerifier: string
}

/** Who somebody is, in the words of the provider: it proves an identity, and gives no right. */
export interface ProvenIdentity {
  /** The provider's own name for this person, stable for ever: at most 255 characters. */
  subject: string
  /** Empty when the provider does not tell. */
  givenName: string
  familyName: string
  email: string
  /** SIRET of the organisation that he works for, 14 digits; empty when the provider does not tell. */
  organisation: string
  /** Did he give two factors over there, by the provider's word? */
  isStrong: boolean
  /** Handed back to `signOutUrl`: the provider then knows whose session to end. */
  token: string
}

/** For whom a provider is: an installation has one for each at most. */
export type IdentityAudience = 'citizens' | 'agents'

/** Tells who somebody is without asking him for a password of the town. A plugin serves one of the two contracts below. */
export abstract class IdentityProvider {
  abstract readonly audience: IdentityAudience

  /** Kept with each subject: two providers may name two people alike. At most 40 characters. */
  abstract readonly key: string

  /** French name, on the button. */
  abstract readonly label: string

  /** The provider's own page that explains it to whoever meets it. */
  abstract readonly about: string

  /**
   * Verifies settings and connection, without side effects.
   *
   * @throws E_IDENTITY_UNAVAILABLE
   */
  abstract check(): Promise<void>

  /**
   * Where to send the browser.
   *
   * @param returnTo the town's address that the provider sends it back to
   * @throws E_IDENTITY_UNAVAILABLE
   */
  abstract begin(returnTo: string): Promise<{ url: string; flow: IdentityFlow }>

  /**
   * Who has come back. One return is believed once, by the browser that left.
   *
   * @param returned the full address that the provider sent the browser to
   * @throws E_IDENTITY_DECLINED when he gave up over there
   * @throws E_IDENTITY_NOT_PROVEN when what came back does not prove anything: replayed, forged, meant for another
   * @throws E_IDENTITY_UNAVAILABLE
   */
  abstract complete(returned: URL, flow: IdentityFlow): Promise<ProvenIdentity>

  /**
   * Where to send the browser so that the provider's own session ends too.
   *
   * @param returnTo the town's address that the provider sends it back to, with `state`
   * @throws E_IDENTITY_UNAVAILABLE
   */
  abstract signOutUrl(token: string, returnTo: string, state: string): Promise<string>
}

/** Of those who live in the town. */
export abstract class CitizenIdentityProvider extends IdentityProvider {
  readonly audience = 'citizens'
}

/** Of those who work for it. */
export abstract class AgentIdentityProvider extends IdentityProvider {
  readonly audience = 'agents'
}

export const E_IDENTITY_UNAVAILABLE = createError(
  'Le service d’identification ne répond pas pour le moment. Connectez-vous avec votre mot de passe, ou réessayez plus tard.',
  'E_IDENTITY_UNAVAILABLE',
  503
)

export const E_IDENTITY_DECLINED = createError(
  'Vous n’avez pas terminé votre identification.',
  'E_IDENTITY_DECLINED',
  422
)

export const E_IDENTITY_NOT_PROVEN = createError(
  'Votre identification n’a pas pu être vérifiée. Recommencez-la depuis le début.',
  'E_IDENTITY_NOT_PROVEN',
  422
)
