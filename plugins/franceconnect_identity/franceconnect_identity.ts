import {
  CitizenIdentityProvider,
  E_IDENTITY_NOT_PROVEN,
  type IdentityFlow,
  type ProvenIdentity,
} from '#kernel/contracts/identity_provider'
import { type OpenIdSettings } from '#plugins/_shared/openid/discover'
import { OpenIdExchange } from '#plugins/_shared/openid/openid_exchange'

/** `ES256` unless the town chose otherwise when it registered. */
export type FranceConnectSettings = Omit<OpenIdSettings, 'algorithm'> & { algorithm?: string }

/** What a town needs in order to greet somebody and to offer him an account; not the whole pivot identity. */
const SCOPE = 'openid given_name family_name email'
/** FranceConnect's levels, the least first; a town's account asks for the least. */
const LEVELS = ['eidas1', 'eidas2', 'eidas3']

/**
 * FranceConnect v2: OpenID Connect, authorization code with state, nonce and PKCE; identity by a
 * signed userinfo. Documentation: docs.partenaires.franceconnect.gouv.fr, « fournisseur de service ».
 */
export class FranceConnectIdentity extends CitizenIdentityProvider {
  readonly key = 'franceconnect'
  readonly label = 'FranceConnect'
  readonly about = 'https://franceconnect.gouv.fr/'
  #exchange: OpenIdExchange

  constructor({ algorithm = 'ES256', ...settings }: FranceConnectSettings) {
    super()
    this.#exchange = new OpenIdExchange({ ...settings, algorithm })
  }

  check(): Promise<void> {
    return this.#exchange.check()
  }

  begin(returnTo: string): Promise<{ url: string; flow: IdentityFlow }> {
    return this.#exchange.begin(returnTo, { scope: SCOPE, acr_values: LEVELS[0] })
  }

  async complete(returned: URL, flow: IdentityFlow): Promise<ProvenIdentity> {
    const { subject, acr, token, told } = await this.#exchange.complete(returned, flow)
    if (!LEVELS.includes(acr)) throw new E_IDENTITY_NOT_PROVEN()
    return {
      subject,
      givenName: told('given_name'),
      familyName: told('family_name'),
      email: told('email'),
      organisation: '',
      isStrong: acr !== LEVELS[0],
      token,
    }
  }

  signOutUrl(token: string, returnTo: string, state: string): Promise<string> {
    return this.#exchange.signOutUrl(token, returnTo, state)
  }
}
