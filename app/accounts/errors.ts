import { Exception, createError } from '@adonisjs/core/exceptions'

/** One message for an unknown login and a wrong password: it must not say which accounts exist. */
export const E_WRONG_CREDENTIALS = createError(
  'Identifiant ou mot de passe incorrect.',
  'E_WRONG_CREDENTIALS',
  422
)

export const E_ACCOUNT_BLOCKED = createError(
  'Ce compte est bloqué. Contactez la mairie pour en connaître la raison.',
  'E_ACCOUNT_BLOCKED',
  403
)

export const E_AGENT_INACTIVE = createError(
  'Ce compte d’agent est désactivé. Adressez-vous à l’administrateur de votre collectivité.',
  'E_AGENT_INACTIVE',
  403
)

export const E_RESET_LINK_UNUSABLE = createError(
  'Ce lien n’est plus valable\u00a0: il ne sert qu’une fois, et pour un temps limité.',
  'E_RESET_LINK_UNUSABLE',
  410
)

/** Says nothing that a stranger could not guess: the owner of the address is told by mail. */
export const E_EMAIL_UNAVAILABLE = createError(
  'Cette adresse électronique ne peut pas être utilisée pour ce compte. Si c’est la vôtre, demandez un nouveau mot de passe.',
  'E_EMAIL_UNAVAILABLE',
  422
)

export const E_WRONG_PASSWORD = createError(
  'Le mot de passe actuel est incorrect.',
  'E_WRONG_PASSWORD',
  422
)

/** Says why, in words that follow « Ce mot de passe ». */
export const E_GUESSABLE_PASSWORD = createError<[reason: string]>(
  'Ce mot de passe %s : quelqu’un d’autre le trouverait vite. Choisissez-en un autre.',
  'E_GUESSABLE_PASSWORD',
  422
)

export const E_PASSKEY_NOT_PROVEN = createError(
  'Votre clé d’accès n’a pas été reconnue. Recommencez, ou connectez-vous avec votre mot de passe.',
  'E_PASSKEY_NOT_PROVEN',
  422
)

/** What a device made is no key that can be used here; `cause` says why. */
export const E_PASSKEY_REFUSED = createError(
  'Cette clé d’accès n’a pas pu être ajoutée. Recommencez : votre appareil doit vérifier que c’est vous, par votre code, votre empreinte ou votre visage.',
  'E_PASSKEY_REFUSED',
  422
)

export const E_TOO_MANY_PASSKEYS = createError<[most: number]>(
  'Un compte a %s clés d’accès au plus. Retirez-en une que vous n’utilisez plus.',
  'E_TOO_MANY_PASSKEYS',
  422
)

/** Who is signed in has not proven lately that it is he: see `RecentProof`. */
export const E_PROOF_WANTED = createError(
  'Confirmez votre mot de passe pour changer l’adresse électronique avec laquelle vous vous connectez.',
  'E_PROOF_WANTED',
  403
)

/** One message for a code that is wrong, too old, used before, or another agent's. */
export const E_WRONG_CODE = createError(
  'Ce code n’est pas valable. Attendez le suivant dans votre application, puis recommencez : un code ne sert qu’une fois.',
  'E_WRONG_CODE',
  422
)

export const E_NO_SECOND_FACTOR = createError(
  'Ajoutez d’abord une application d’authentification ou une clé d’accès.',
  'E_NO_SECOND_FACTOR',
  409
)

export const E_IDENTITY_TAKEN = createError<[provider: string]>(
  'Ce rattachement n’est pas possible\u00a0: cette identité %s ouvre déjà un autre compte, ou ce compte en a déjà une autre. Retirez d’abord l’ancien rattachement depuis la page du compte.',
  'E_IDENTITY_TAKEN',
  409
)

export const E_NO_IDENTITY_PROVIDER = createError(
  'Votre ville ne propose pas cette façon de s’identifier.',
  'E_NO_IDENTITY_PROVIDER',
  404
)

/** He is who he says, and works for somebody else (`AuthoritySettings.agentSirets`). */
export const E_IDENTITY_OF_ANOTHER_ORGANISATION = createError<[provider: string]>(
  'Votre identité %s est celle d’une autre organisation\u00a0: cet espace est réservé aux agents de la collectivité.',
  'E_IDENTITY_OF_ANOTHER_ORGANISATION',
  403
)

/** Carries what the `Retry-After` header says, in seconds. */
export class E_TOO_MANY_ATTEMPTS extends Exception {
  static override status = 429
  static override code = 'E_TOO_MANY_ATTEMPTS'

  constructor(readonly retryAfter: number) {
    const minutes = Math.max(1, Math.ceil(retryAfter / 60))
    super(`Trop de tentatives. Réessayez dans ${minutes} minute${minutes > 1 ? 's' : ''}.`)
  }
}
