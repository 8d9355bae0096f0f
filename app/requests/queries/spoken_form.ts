import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { translateForm } from '#kernel/translations/translate_form'
import { wordingOf } from '#kernel/translations/wording'
import { FRENCH } from '#shared/languages'
import { currentLanguage, leftInFrench } from '#shared/speech'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/** A form in the language being spoken; what has no translation stays French, and the page says so. */
export async function spokenForm<Form extends ResolvedForm>(
  form: Form,
  language = currentLanguage()
): Promise<Form> {
  const teleservice = language === FRENCH ? null : await teleserviceOf(form)
  if (!teleservice) return form
  const { form: spoken, french } = translateForm(form, wordingOf(teleservice, language))
  french.forEach(leftInFrench)
  return spoken
}
