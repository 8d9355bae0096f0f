import { configProvider } from '@adonisjs/core'
import app from '@adonisjs/core/services/app'
import { defineConfig, formatters, loaders } from '@adonisjs/i18n'
import { RememberedWords } from '#shared/remembered_words'

export default defineConfig({
  defaultLocale: 'fr',
  supportedLocales: ['fr', 'en', 'fr-x-falc'],
  fallbackLocales: { 'en': 'fr', 'fr-x-falc': 'fr' },
  formatter: configProvider.create(async (application) => {
    const icu = await formatters.icu().resolver(application)
    return (config) => new RememberedWords(icu(config))
  }),
  loaders: [loaders.fs({ location: app.languageFilesPath() })],
})
