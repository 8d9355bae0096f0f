/** What tells one provider of OpenID Connect from another, as their documentation says. */
export interface ProviderWays {
  algorithm: 'ES256' | 'RS256'
  /** Each gives the claim of its name. */
  scopes: string[]
  levels: string[]
  /** Where the town declared that people come back to. */
  returnPath: string
  signedOutPath: string
  /** What may be asked when somebody is sent over; anything else is refused. Everything without it. */
  parameters?: string[]
}

export const FRANCECONNECT: ProviderWays = {
  algorithm: 'ES256',
  scopes: ['given_name', 'family_name', 'email'],
  levels: ['eidas1', 'eidas2', 'eidas3'],
  returnPath: '/connexion/identite/retour',
  signedOutPath: '/deconnexion/retour',
}

/** The level is told when it is asked for by `claims`, and a parameter that is not known is « Y000400 ». */
export const PROCONNECT: ProviderWays = {
  algorithm: 'RS256',
  scopes: ['given_name', 'usual_name', 'email', 'uid', 'siret', 'idp_id'],
  levels: ['eidas1', 'eidas1-mfa', 'eidas2', 'eidas3'],
  returnPath: '/backoffice/connexion/identite/retour',
  signedOutPath: '/backoffice/deconnexion/retour',
  parameters:
    'response_type client_id redirect_uri scope claims state nonce prompt idp_hint login_hint siret_hint code_challenge code_challenge_method'.split(
      ' '
    ),
}
