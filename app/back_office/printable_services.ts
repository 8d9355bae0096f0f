import type { HttpContext } from '@adonisjs/core/http'
import { E_LETTERS_NOT_YOURS } from '#back_office/errors'

/**
 * The teleservices whose letters the agent prints: those of his categories, with « Modification ».
 *
 * @throws E_LETTERS_NOT_YOURS when there is none
 */
export function printableServices({ rights }: HttpContext): string[] {
  const ids = rights.teleserviceIdsFor('write')
  if (ids.length === 0) throw new E_LETTERS_NOT_YOURS()
  return ids
}
