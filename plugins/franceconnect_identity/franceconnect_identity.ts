import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client'
import {
  E_IDENTITY_NOT_PROVEN,
  E_IDENTITY_UNAVAILABLE,
  IdentityProvider,
  type IdentityFlow,
  type ProvenIdentity,
} from '#kernel/contracts/identity_provider'
import { discover, type FranceConnectSettings } from '#plugins/franceconnect_identity/discover'
import { refusalOf } from '#plugins/franceconnect_identity/refusal_of'

/** What a town needs in order to greet somebody and to offer him an account; not the whole pivot identity. */
const SCOPE = 'openid given_name family_name email'
/** FranceConnect's levels, the least first; a town's account asks for the least. */
const LEVELS = ['eidas1', 'eidas2', 'eidas3']

/**
 * FranceConnect v2: OpenID Connect, authorization code with state, nonce and PKCE; identity by a
 * signed userinfo. Documentation: docs.partenaires.franceconnect.gouv.fr, « fournisseur de service ».
 */
export class FranceConnectIdentity extends IdentityProvider {
  readonly key = 'franceconnect'
  readonly label = 'FranceConnect'
  readonly about = 'https://franceconnect.gouv.fr/'
  #discovered: Promise<Configuration> | null = null

  constructor(private settings: FranceConnectSettings) {
    super()
  }

  async check(): Promise<void> {
    await this.#configuration()
  }

  async begin(returnTo: string): Promise<{ url: string; flow: IdentityFlow }> {
    const configuration = await this.#configuration()
    const flow = {
      state: randomState(),
      nonce: randomNonce(),
      codeVerifier: randomPKCECodeVerifier(),
    }
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: returnTo,
      scope: SCOPE,
      acr_values: LEVELS[0],
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await calculatePKCECodeChallenge(flow.codeVerifier),
      code_challenge_method: 'S256',
    })
    return { url: url.href, flow }
  }

  async complete(returned: URL, flow: IdentityFlow): Promise<ProvenIdentity> {
    const configuration = await this.#configuration()
    try {
      const tokens = await authorizationCodeGrant(configuration, returned, {
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        pkceCodeVerifier: flow.codeVerifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims || !LEVELS.includes(String(claims.acr))) throw new E_IDENTITY_NOT_PROVEN()

      const person = await fetchUserInfo(configuration, tokens.access_token, claims.sub)
      return {
        subject: subjectOf(person.sub),
        givenName: textOf(person.given_name),
        familyName: textOf(person.family_name),
        email: textOf(person.email),
        token: tokens.id_token ?? '',
      }
    } catch (error) {
      throw refusalOf(error)
    }
  }

  async signOutUrl(token: string, returnTo: string, state: string): Promise<string> {
    const url = buildEndSessionUrl(await this.#configuration(), {
      id_token_hint: token,
      post_logout_redirect_uri: returnTo,
      state,
    })
    return url.href
  }

  /** Read once; a failure is not kept. */
  async #configuration(): Promise<Configuration> {
    this.#discovered ??= discover(this.settings)
    try {
      return await this.#discovered
    } catch {
      this.#discovered = null
      throw new E_IDENTITY_UNAVAILABLE()
    }
  }
}

/** Cut short, it could be somebody else's. */
function subjectOf(value: string): string {
  if (!value || value.length > 255) throw new E_IDENTITY_NOT_PROVEN()
  return value
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, 254) : ''
}
