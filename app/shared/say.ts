import i18nManager from '@adonisjs/i18n/services/main'
import { currentLanguage } from '#shared/speech'

/** A sentence of `resources/lang` in the language being spoken: `say('services.count', { count: 3 })`. */
export function say(key: string, values?: Record<string, unknown>): string {
  return i18nManager.locale(currentLanguage()).t(key, values)
}
