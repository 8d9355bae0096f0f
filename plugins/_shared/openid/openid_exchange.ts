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
  type IdentityFlow,
} from '#kernel/contracts/identity_provider'
import { discover, type OpenIdSettings } from '#plugins/_shared/openid/discover'
import { refusalOf } from '#plugins/_shared/openid/refusal_of'

/** Who came back, by what the provider signed. */
export interface OpenIdProof {
  subject: string
  /** The level of assurance; empty when the provider does not tell. */
  acr: string
  /** The ID token, by which the provider ends its session. */
  token: string
  /** A claim of the userinfo, trimmed and cut at 254 characters; empty when there is none. */
  told(claim: string): string
}

/**
 * What every provider of OpenID Connect that we speak to has in common: authorization code with state,
 * nonce and PKCE, identity by a signed userinfo, sign-out by the ID token.
 */
export class OpenIdExchange {
  #discovered: Promise<Configuration> | null = null

  constructor(private settings: OpenIdSettings) {}

  /** @throws E_IDENTITY_UNAVAILABLE */
  async check(): Promise<void> {
    await this.#configuration()
  }

  /**
   * @param asked `scope`, and what is particular to the provider
   * @throws E_IDENTITY_UNAVAILABLE
   */
  async begin(
    returnTo: string,
    asked: Record<string, string>
  ): Promise<{ url: string; flow: IdentityFlow }> {
    const configuration = await this.#configuration()
    const flow = {
      state: randomState(),
      nonce: randomNonce(),
      codeVerifier: randomPKCECodeVerifier(),
    }
    const url = buildAuthorizationUrl(configuration, {
      ...asked,
      redirect_uri: returnTo,
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await calculatePKCECodeChallenge(flow.codeVerifier),
      code_challenge_method: 'S256',
    })
    return { url: url.href, flow }
  }

  /** @throws E_IDENTITY_DECLINED, E_IDENTITY_NOT_PROVEN, E_IDENTITY_UNAVAILABLE */
  async complete(returned: URL, flow: IdentityFlow): Promise<OpenIdProof> {
    const configuration = await this.#configuration()
    try {
      const tokens = await authorizationCodeGrant(configuration, returned, {
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        pkceCodeVerifier: flow.codeVerifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new E_IDENTITY_NOT_PROVEN()

      const person = await fetchUserInfo(configuration, tokens.access_token, claims.sub)
      return {
        subject: subjectOf(person.sub),
        acr: textOf(claims.acr),
        token: tokens.id_token ?? '',
        told: (claim) => textOf(person[claim]),
      }
    } catch (error) {
      throw refusalOf(error)
    }
  }

  /** @throws E_IDENTITY_UNAVAILABLE */
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
