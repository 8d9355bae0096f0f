import type { HttpContext } from '@adonisjs/core/http'
import { isOfferedLanguage } from '#authorities/queries/offered_languages'
import { E_TELESERVICE_NOT_FOUND } from '#kernel/registry/errors'
import { translationPage } from '#back_office/view_models/translation_page'

/** A service in a language, for who reads it or configures the town: what is missing, and where it shows. */
export default class TeleserviceTranslationsController {
  async show({ agent, params, rights, view }: HttpContext) {
    const { teleservice: id, language } = params
    const mayRead = agent.isAdministrator || rights.can(id, 'read')
    if (!mayRead || !isOfferedLanguage(language)) throw new E_TELESERVICE_NOT_FOUND([id])
    return view.render('pages/office/teleservice_translation', {
      page: await translationPage(id, language),
    })
  }
}
