import { createError } from '@adonisjs/core/exceptions'

export const E_NOTHING_SELECTED = createError(
  'Cochez au moins une demande.',
  'E_NOTHING_SELECTED',
  422
)

export const E_NOTHING_TO_CHANGE = createError(
  'Aucune des demandes choisies ne peut changer.',
  'E_NOTHING_TO_CHANGE',
  409
)

/** With « incomplet »: none of the things asked for can be asked of this request. */
export const E_NOTHING_TO_ASK = createError(
  'Rien de ce que vous demandez ne concerne cette demande.',
  'E_NOTHING_TO_ASK',
  422
)

/** In bulk, each request says it for itself. */
export const E_NO_RIGHT_TO_CHANGE = createError(
  'Votre droit ne permet pas de modifier cette demande.',
  'E_NO_RIGHT_TO_CHANGE',
  403
)

export const E_UNDO_TOO_LATE = createError(
  'Le délai est passé : cette opération ne peut plus être annulée.',
  'E_UNDO_TOO_LATE',
  409
)

export const E_CHANGED_SINCE = createError<[who: string]>(
  '%s a agi sur cette demande depuis l’opération : son état n’a pas été rétabli.',
  'E_CHANGED_SINCE',
  409
)

export const E_ALREADY_TOLD = createError(
  'L’usager a déjà été informé de ce changement : il n’a pas été annulé.',
  'E_ALREADY_TOLD',
  409
)

export const E_UNEXPECTED_FAILURE = createError(
  'Une erreur technique a empêché ce changement : recommencez depuis la page de la demande.',
  'E_UNEXPECTED_FAILURE',
  500
)
