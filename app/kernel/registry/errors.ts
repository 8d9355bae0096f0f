import { createError } from '@adonisjs/core/exceptions'

export const E_TELESERVICE_NOT_FOUND = createError<[id: string]>(
  'La démarche « %s » n’existe pas',
  'E_TELESERVICE_NOT_FOUND',
  404
)

/** Stops the boot. The message, for developers, lists every problem of every teleservice. */
export const E_TELESERVICE_INVALID = createError<[count: number, report: string]>(
  'The teleservices cannot be used as they are. Problems: %d\n\n%s',
  'E_TELESERVICE_INVALID',
  500
)

export const E_PLUGIN_UNKNOWN = createError<[id: string]>(
  'Le module « %s » nommé dans config/plugins.ts n’existe pas dans le dossier plugins',
  'E_PLUGIN_UNKNOWN',
  500
)

export const E_PLUGIN_DUPLICATE_CONTRACT = createError<
  [first: string, second: string, contract: string]
>(
  'Les modules « %s » et « %s » servent tous deux le contrat %s : gardez-en un dans config/plugins.ts',
  'E_PLUGIN_DUPLICATE_CONTRACT',
  500
)

export const E_PLUGIN_DEMO_REFUSED = createError<[id: string]>(
  'Le module de démonstration « %s » est refusé lorsque APP_MODE vaut « live » : remplacez-le dans config/plugins.ts',
  'E_PLUGIN_DEMO_REFUSED',
  500
)

export const E_PLUGIN_SETTINGS = createError<[id: string, fault: string]>(
  'Les réglages du module « %s » sont à revoir dans config/plugins.ts : %s',
  'E_PLUGIN_SETTINGS',
  500
)
