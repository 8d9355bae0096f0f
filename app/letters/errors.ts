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

export const E_RECORDED_BY_ITSELF = createError(
  'Un courriel ou un SMS s’historise de lui-même quand il part\u00a0: utilisez «\u00a0Envoyer\u00a0».',
  'E_RECORDED_BY_ITSELF',
  422
)

export const E_NOT_SENT_BY_US = createError(
  'Un appel ou un passage au guichet ne s’envoie pas\u00a0: utilisez «\u00a0Historiser\u00a0».',
  'E_NOT_SENT_BY_US',
  422
)

export const E_MESSAGE_EMPTY = createError('Saisissez le message.', 'E_MESSAGE_EMPTY', 422)

export const E_LETTER_TEMPLATE_STALE = createError(
  'Ce courrier type a été modifié entre-temps. Relisez-le, puis recommencez.',
  'E_LETTER_TEMPLATE_STALE',
  409
)

export const E_LETTER_LABEL_TAKEN = createError<[label: string]>(
  'Un autre courrier type s’appelle déjà «\u00a0%s\u00a0».',
  'E_LETTER_LABEL_TAKEN',
  422
)

export const E_NO_LETTER_WAITING = createError(
  'Aucun courrier n’attend d’être imprimé.',
  'E_NO_LETTER_WAITING',
  409
)

export const E_BATCH_NOT_READY = createError(
  'Le lot n’est pas encore prêt\u00a0: attendez que son PDF soit établi.',
  'E_BATCH_NOT_READY',
  409
)

export const E_PRINTING_FAILED = createError(
  'Le document n’a pas pu être mis en page. Réessayez dans quelques minutes.',
  'E_PRINTING_FAILED',
  503
)
