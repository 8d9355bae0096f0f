import {
  AgentIdentityProvider,
  type IdentityFlow,
  type ProvenIdentity,
} from '#kernel/contracts/identity_provider'
import { type OpenIdSettings } from '#plugins/_shared/openid/discover'
import { OpenIdExchange } from '#plugins/_shared/openid/openid_exchange'

/** `RS256` unless the town chose otherwise when it registered. */
export type ProConnectSettings = Omit<OpenIdSettings, 'algorithm'> & { algorithm?: string }

/** All of it is transmitted for every professional (« Les données fournies »); the family name is called `usual_name`. */
const SCOPE = 'openid given_name usual_name email uid siret idp_id'

/** The level is told only to whom asks for it, and by `claims`: a parameter that is not documented is refused (Y000400). */
const CLAIMS = JSON.stringify({ id_token: { acr: null } })

/** The levels by which ProConnect vouches for two factors (« Niveaux eidas », « Double authentification »). */
const TWO_FACTORS = [
  'eidas0-mfa',
  'eidas1-mfa',
  'eidas2',
  'eidas3',
  'https://proconnect.gouv.fr/assurance/self-asserted-2fa',
  'https://proconnect.gouv.fr/assurance/consistency-checked-2fa',
]

const SIRET = /^\d{14}$/

/**
 * ProConnect: professionals, through the identity provider of their organisation. Documentation:
 * partenaires.proconnect.gouv.fr/docs/fournisseur-service.
 */
export class ProConnectIdentity extends AgentIdentityProvider {
  readonly key = 'proconnect'
  readonly label = 'ProConnect'
  readonly about = 'https://www.proconnect.gouv.fr/'
  #exchange: OpenIdExchange

  constructor({ algorithm = 'RS256', ...settings }: ProConnectSettings) {
    super()
    this.#exchange = new OpenIdExchange({ ...settings, algorithm })
  }

  check(): Promise<void> {
    return this.#exchange.check()
  }

  begin(returnTo: string): Promise<{ url: string; flow: IdentityFlow }> {
    return this.#exchange.begin(returnTo, { scope: SCOPE, claims: CLAIMS })
  }

  /** A level that is missing or unknown is one factor: who somebody is does not depend on it. */
  async complete(returned: URL, flow: IdentityFlow): Promise<ProvenIdentity> {
    const { subject, acr, token, told } = await this.#exchange.complete(returned, flow)
    const siret = told('siret')
    return {
      subject,
      givenName: told('given_name'),
      familyName: told('usual_name'),
      email: told('email'),
      organisation: SIRET.test(siret) ? siret : '',
      isStrong: TWO_FACTORS.includes(acr),
      token,
    }
  }

  signOutUrl(token: string, returnTo: string, state: string): Promise<string> {
    return this.#exchange.signOutUrl(token, returnTo, state)
  }
}
