import { createError } from '@adonisjs/core/exceptions'

export const E_UNKNOWN_FRAGMENT = createError<[reference: string]>(
  'Le schéma du formulaire cite « %s », qui n’existe pas parmi les éléments partagés.',
  'E_UNKNOWN_FRAGMENT',
  500
)

export const E_UNKNOWN_DEFINITION = createError<[reference: string]>(
  'Le schéma du formulaire cite « %s », qui n’existe pas parmi ses « definitions » ou s’y cite lui-même.',
  'E_UNKNOWN_DEFINITION',
  500
)

export const E_UNKNOWN_LIST = createError<[list: string]>(
  'Le formulaire prend ses choix dans la liste « %s », qui n’existe pas.',
  'E_UNKNOWN_LIST',
  500
)

export const E_INVALID_FORM_SCHEMA = createError<[teleservice: string, reason: string]>(
  'Le schéma du formulaire « %s » est incorrect : %s',
  'E_INVALID_FORM_SCHEMA',
  500
)

export const E_UNKNOWN_STEP = createError<[step: string]>(
  'L’étape « %s » n’existe pas dans ce formulaire.',
  'E_UNKNOWN_STEP',
  404
)

export const E_UNKNOWN_STEP_MASK = createError<[mask: string, step: string]>(
  'La variante « %s » n’existe pas pour l’étape « %s » de ce formulaire.',
  'E_UNKNOWN_STEP_MASK',
  404
)
