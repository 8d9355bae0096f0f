import { Exception } from '@adonisjs/core/exceptions'

/** Why something failed, for the page « Travaux »: catalogued errors speak French already. */
export function errorInWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const isCatalogued = error instanceof Exception && error.code?.startsWith('E_')
  return (isCatalogued ? message : `Erreur technique\u00a0: ${message}`).slice(0, 1000)
}
