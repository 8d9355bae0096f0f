import i18nManager from '@adonisjs/i18n/services/main'

/** A word of resources/lang/fr, such as `request_states.pending`. */
export function frenchWord(key: string): string {
  return i18nManager.locale('fr').t(key)
}
