import { createError } from '@adonisjs/core/exceptions'

export const E_UNKNOWN_LETTER_VARIABLE = createError<[variables: string]>(
  'Ce texte emploie une variable qui n’existe pas\u00a0: %s. Choisissez vos variables dans la liste.',
  'E_UNKNOWN_LETTER_VARIABLE',
  422
)

export const E_LETTERHEAD_IMAGE_REFUSED = createError(
  'Le logo de l’en-tête ne peut pas être imprimé\u00a0: enregistrez-le au format PNG ou JPEG.',
  'E_LETTERHEAD_IMAGE_REFUSED',
  422
)

export const E_RECIPIENT_UNKNOWN = createError(
  'Le demandeur n’a pas donné de coordonnées pour ce moyen de contact. Choisissez-en un autre.',
  'E_RECIPIENT_UNKNOWN',
  422
)

export const E_TEXT_MESSAGE_TOO_LONG = createError(
  'Un SMS compte 130 caractères au plus. Raccourcissez le message.',
  'E_TEXT_MESSAGE_TOO_LONG',
  422
)

export const E_LETTER_TEMPLATE_UNKNOWN = createError(
  'Ce courrier type n’existe plus. Choisissez-en un autre dans la liste.',
  'E_LETTER_TEMPLATE_UNKNOWN',
  422
)
