import type { HttpContext } from '@adonisjs/core/http'
import { localPath } from '#front_office/local_path'
import { rememberLanguage } from '#front_office/chosen_language'
import { typedAnswers } from '#front_office/typed_answers'

/** The language of the portal. What was typed in the form that the choice came with is on the page that comes back. */
export default class LanguagesController {
  async update(ctx: HttpContext) {
    const { langue, _once: once, ...typed } = typedAnswers(ctx)
    await rememberLanguage(ctx, langue)
    if (Object.keys(typed).length > 0) ctx.session.flash({ ...typed, [KEPT]: true })
    const back: unknown = ctx.request.qs().retour
    return ctx.response.redirect().status(303).toPath(localPath(back))
  }
}

/** Says to boxes that nothing ticked means unticked. */
const KEPT = '_kept'
