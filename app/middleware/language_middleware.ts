import i18nManager from '@adonisjs/i18n/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { FRENCH, languageName, spokenLanguage } from '#shared/languages'
import { speakingIn } from '#shared/speech'
import { LANGUAGE_COOKIE } from '#accounts/language_cookie'
import { isOfferedLanguage, offeredLanguages } from '#authorities/queries/offered_languages'

/** Speaks the visitor's language for the whole request: words of `resources/lang`, dates, forms. */
export default class LanguageMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    const language = chosenLanguage(ctx)
    const offered = ctx.counter ? [] : offeredLanguages()
    ctx.view.share({
      i18n: i18nManager.locale(language),
      spoken: spokenLanguage(language),
      languages: offered.map((tag) => ({
        tag,
        name: languageName(tag),
        spoken: spokenLanguage(tag),
        isCurrent: tag === language,
      })),
    })
    return speakingIn(language, next)
  }
}

/**
 * That of his account, else of his browser. At the counter it is the agent's, who reads French. One
 * that the town no longer offers counts for nothing.
 */
function chosenLanguage({ citizen, counter, request }: HttpContext): string {
  if (counter) return FRENCH
  const chosen: unknown = citizen?.account?.language ?? request.cookie(LANGUAGE_COOKIE)
  return isOfferedLanguage(chosen) ? chosen : FRENCH
}
