import { Exception, createError } from '@adonisjs/core/exceptions'
import type { FilingError } from '#kernel/forms/filing_error'

export const E_RIGHT_MISSING = createError(
  'Votre droit de consultation ne permet pas de modifier cette demande. Demandez le droit « Modification » à l’administrateur.',
  'E_RIGHT_MISSING',
  403
)

export const E_HOUSEHOLD_RIGHT_MISSING = createError(
  'Agir sur les comptes des familles demande le droit « Modification » sur au moins une catégorie. Demandez-le à l’administrateur.',
  'E_HOUSEHOLD_RIGHT_MISSING',
  403
)

export const E_LETTERS_NOT_YOURS = createError(
  'L’impression des courriers demande le droit « Modification » sur au moins une catégorie. Demandez-le à l’administrateur.',
  'E_LETTERS_NOT_YOURS',
  403
)

export const E_SEARCH_INVALID = createError(
  'Cette recherche n’est pas valide\u00a0: recommencez-la.',
  'E_SEARCH_INVALID',
  422
)

export const E_PAGE_MISSING = createError(
  'Cette page n’existe pas dans la pièce.',
  'E_PAGE_MISSING',
  404
)

export const E_PREVIEW_MISSING = createError(
  'Cette page n’a pas d’aperçu.',
  'E_PREVIEW_MISSING',
  404
)

export const E_LETTER_MISSING = createError(
  'Aucun courrier n’est joint à cet échange.',
  'E_LETTER_MISSING',
  404
)

export const E_UNKNOWN_FIELD = createError(
  'Cette donnée n’existe pas dans la demande.',
  'E_UNKNOWN_FIELD',
  404
)

export const E_FIELD_NOT_ASKED = createError<[typed: string]>(
  'Cette question ne se pose plus : une autre réponse de la demande a changé entre-temps. Vous aviez saisi : « %s ».',
  'E_FIELD_NOT_ASKED',
  409
)

export const E_ADMINISTRATORS_ONLY = createError(
  'Cette page est réservée aux administrateurs.',
  'E_ADMINISTRATORS_ONLY',
  403
)

export const E_JOB_NOT_LAUNCHABLE = createError(
  'Ce travail ne se lance pas d’ici.',
  'E_JOB_NOT_LAUNCHABLE',
  404
)

export const E_JOB_FILE_MISSING = createError(
  'Ce fichier n’est plus disponible : relancez le travail.',
  'E_JOB_FILE_MISSING',
  410
)

/** Answers typed in place that the form refuses; it shows each of them beside its field. */
export class E_ANSWERS_REFUSED extends Exception {
  static override status = 422
  static override code = 'E_ANSWERS_REFUSED'

  constructor(readonly errors: FilingError[]) {
    super('Cette réponse n’est pas valide.')
  }
}

export const E_NOT_A_MANAGER = createError(
  'Cette page demande le droit «\u00a0Management\u00a0» sur au moins une catégorie.',
  'E_NOT_A_MANAGER',
  403
)

export const E_NO_COUNTER_RIGHT = createError(
  'Le guichet demande le droit «\u00a0Modification\u00a0» sur au moins une catégorie.',
  'E_NO_COUNTER_RIGHT',
  403
)
