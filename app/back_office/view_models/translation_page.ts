import app from '@adonisjs/core/services/app'
import { today } from '#shared/clock'
import { onDay } from '#kernel/forms/dated_form'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { sourceTexts } from '#kernel/translations/source_texts'
import { spokenLanguage } from '#shared/languages'
import { speakingIn } from '#shared/speech'
import { currentForm } from '#requests/queries/current_form'
import { renderFormIsland } from '#requests/queries/render_form_island'
import { spokenForm } from '#requests/queries/spoken_form'
import { translationState } from '#back_office/view_models/translation_state'

/** A service in one language, as citizens read it, with what stays French: listed, and marked in its steps. */
export async function translationPage(teleserviceId: string, language: string) {
  const registry = await app.container.make(TeleserviceRegistry)
  const teleservice = registry.getOrFail(teleserviceId)
  const source = sourceTexts(teleservice)
  const { missing, ...state } = translationState(teleservice, language)
  const form = await spokenForm(onDay(await currentForm(teleservice), today()), language)
  const steps = form.steps.filter(({ audience }) => audience !== 'agent')
  return {
    ...state,
    label: teleservice.label,
    spoken: spokenLanguage(language),
    missing: missing.map((key) => ({ key, french: source.get(key) ?? '' })),
    steps: await Promise.all(
      steps.map(async ({ id, title }) => ({
        title,
        form: await speakingIn(language, () =>
          renderFormIsland({
            resolved: form,
            stepId: id,
            data: {},
            errors: [],
            action: '',
            hidden: {},
            buttons: [],
            formId: `apercu-${id}`,
            isStatic: true,
          })
        ),
      }))
    ),
  }
}
