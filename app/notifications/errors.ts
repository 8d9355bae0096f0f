import { createError } from '@adonisjs/core/exceptions'

export const E_NOTICE_TOO_LONG = createError(
  'Un SMS compte 130 caractères au plus. Raccourcissez le texte.',
  'E_NOTICE_TOO_LONG',
  422
)

export const E_NOTICE_TEMPLATE_STALE = createError(
  'Ce texte a été modifié entre-temps. Relisez-le, puis recommencez.',
  'E_NOTICE_TEMPLATE_STALE',
  409
)

export const E_MOBILE_NEEDED = createError(
  'Ajoutez votre numéro de portable à vos informations pour recevoir des SMS.',
  'E_MOBILE_NEEDED',
  422
)

/** What a command or a mail server handed over is no report of a mail that came back. */
export const E_NO_DELIVERY_REPORT = createError(
  'This message is no delivery status report (RFC 3464).',
  'E_NO_DELIVERY_REPORT',
  422
)
