import type { TranslationsFormatterContract } from '@adonisjs/i18n/types'

/**
 * Most words take no values and are said on every line of a list: each of these is
 * read once per language, and remembered.
 */
export class RememberedWords implements TranslationsFormatterContract {
  readonly name: string
  #known = new Map<string, string>()

  constructor(private formatter: TranslationsFormatterContract) {
    this.name = formatter.name
  }

  format(message: string, locale: string, values?: Record<string, unknown>): string {
    if (values) return this.formatter.format(message, locale, values)
    const key = `${locale}\n${message}`
    const known = this.#known.get(key) ?? this.formatter.format(message, locale)
    this.#known.set(key, known)
    return known
  }
}
