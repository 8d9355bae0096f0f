import type { HttpContext } from '@adonisjs/core/http'
import { stepFromMask } from '#kernel/forms/resolve_step'
import { validatorModule } from '#kernel/forms/validator_module'
import { isOfferedLanguage } from '#authorities/queries/offered_languages'
import { loadFormByHash } from '#requests/queries/load_form'
import { spokenForm } from '#requests/queries/spoken_form'
import { FRENCH } from '#shared/languages'

const ONE_YEAR = 'public, max-age=31536000, immutable'
const RUNTIME_URL = '/assets/ajv_runtime.js'

/** The browser's validator of one step, or of some fields of it (`champs`): a module made from a stored form, the same for ever under its address. */
export default class FormValidatorsController {
  async show({ params, request, response }: HttpContext) {
    const form = await spokenForm(
      await loadFormByHash(params.hash),
      languageOf(request.qs().langue)
    )
    const mask = String(params.mask).replace(/\.js$/, '')
    const fields: unknown = request.qs().champs
    const part = typeof fields === 'string' ? fields.split('.') : undefined
    const source = validatorModule(stepFromMask(form, params.step, mask, part), RUNTIME_URL)
    return response
      .header('content-type', 'text/javascript; charset=utf-8')
      .header('cache-control', ONE_YEAR)
      .send(source)
  }
}

/** `en.1a2b3c4d`: the version of the words only makes the address another one. */
function languageOf(asked: unknown): string {
  const [language] = String(asked ?? '').split('.')
  return isOfferedLanguage(language) ? language : FRENCH
}
