import { createError } from '@adonisjs/core/exceptions'

export const E_NOTHING_DUE = createError(
  'Il n’y a rien à payer pour cette demande.',
  'E_NOTHING_DUE',
  409
)

export const E_PAYMENTS_OFF = createError(
  'La mairie ne propose pas de paiement en ligne.',
  'E_PAYMENTS_OFF',
  404
)

export const E_AMOUNT_TOO_SMALL = createError(
  'Moins d’un euro ne se paie pas en ligne : adressez-vous à la mairie.',
  'E_AMOUNT_TOO_SMALL',
  422
)

/** Between what was shown and what was posted, the price or another payment changed. */
export const E_AMOUNT_CHANGED = createError<[due: string]>(
  'Le montant a changé : il reste %s à payer. Vérifiez avant de continuer.',
  'E_AMOUNT_CHANGED',
  409
)
