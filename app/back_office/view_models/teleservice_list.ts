import app from '@adonisjs/core/services/app'
import type { HttpContext } from '@adonisjs/core/http'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { offeredLanguages } from '#authorities/queries/offered_languages'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import { frenchWord } from '#back_office/french_word'
import { translationStates } from '#back_office/view_models/translation_state'
import { teleserviceLabels } from '#back_office/view_models/teleservice_label'

/** Label, category, on line or not (manual, « Liste des téléservices »). */
export async function teleserviceList({ agent, rights }: HttpContext) {
  const labelOf = await teleserviceLabels()
  const registry = await app.container.make(TeleserviceRegistry)
  const settings = await TeleserviceSetting.query().preload('category')
  const readable = rights.teleserviceIdsFor('read')
  const lines = settings
    .filter(({ teleserviceId }) => agent.isAdministrator || readable.includes(teleserviceId))
    .map(({ teleserviceId, category, active }) => ({
      label: labelOf(teleserviceId),
      translations: translationsOf(teleserviceId),
      category: category?.name ?? null,
      active,
      profile: profileWord(teleserviceId),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'))
  return {
    lines,
    hasLanguages: offeredLanguages().length > 1,
    activeCount: lines.filter(({ active }) => active).length,
  }

  function translationsOf(id: string) {
    const teleservice = registry.get(id)
    return teleservice ? translationStates(teleservice) : []
  }

  function profileWord(id: string): string {
    const profile = (['manage', 'write', 'read'] as const).find((one) => rights.can(id, one))
    return frenchWord(`category_profiles.${profile ?? 'none'}`)
  }
}
