import { Exception, createError } from '@adonisjs/core/exceptions'
import type { FilingError } from '#kernel/forms/filing_error'

export const E_RIGHT_MISSING = createError(
  'Votre droit de consultation ne permet pas de modifier cette demande. Demandez le droit « Modification » à l’administrateur.',
  'E_RIGHT_MISSING',
  403
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

/** Answers typed in place that the form refuses; it shows each of them beside its field. */
export class E_ANSWERS_REFUSED extends Exception {
  static override status = 422
  static override code = 'E_ANSWERS_REFUSED'

  constructor(readonly errors: FilingError[]) {
    super('Cette réponse n’est pas valide.')
  }
}
