import { createError } from '@adonisjs/core/exceptions'

export const E_NO_CURRENT_AUTHORITY = createError(
  'A tenant-owned table was used outside of an authority',
  'E_NO_CURRENT_AUTHORITY',
  500
)

export const E_UNKNOWN_AUTHORITY = createError<[host: string]>(
  'Aucune collectivité ne répond à l’adresse « %s ».',
  'E_UNKNOWN_AUTHORITY',
  404
)

export const E_JOB_KEY_TAKEN = createError<[key: string]>(
  'Two jobs bear the key "%s"',
  'E_JOB_KEY_TAKEN',
  500
)

export const E_UNKNOWN_JOB = createError<[key: string]>(
  'Ce travail (« %s ») n’existe plus dans cette version de la plateforme.',
  'E_UNKNOWN_JOB',
  404
)

/** The process that held a run was slower than its lease: it must stop, and says nothing. */
export const E_JOB_TAKEN_OVER = createError(
  'Another process runs this job by now',
  'E_JOB_TAKEN_OVER',
  409
)

export const E_JOB_INTERRUPTED = createError<[times: number]>(
  'Le travail a été interrompu %s fois avant sa fin ; il n’est plus recommencé.',
  'E_JOB_INTERRUPTED',
  500
)

export const E_FORM_BEING_HANDLED = createError(
  'Votre envoi précédent est encore en cours de traitement. Patientez un instant, puis actualisez la page.',
  'E_FORM_BEING_HANDLED',
  409
)

export const E_MESSAGE_REFUSED = createError<[reason: string]>(
  'Ce message n’est pas publié : %s',
  'E_MESSAGE_REFUSED',
  422
)
