/** Where the provider sends a citizen back who identified himself. */
export const IDENTITY_RETURN = '/connexion/identite/retour'

/** Where the provider sends a citizen back who signed out. */
export const SIGNED_OUT = '/deconnexion/retour'

/** The page where an identity is tied to an account. */
export const TIE_PAGE = '/connexion/identite/rattachement'

/** The page that leads a citizen on to his provider, whose session ends too. */
export const PROVIDER_SIGN_OUT = '/deconnexion/identite'
