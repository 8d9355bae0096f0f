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
