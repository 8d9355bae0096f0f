import type { HttpContext } from '@adonisjs/core/http'
import { findPairToChange } from '#back_office/find_pair'
import { paths } from '#back_office/paths'
import { IgnoreDuplicate } from '#households/actions/ignore_duplicate'

/** « Ce ne sont pas des doublons. » */
export default class DuplicateRejectionsController {
  async store(ctx: HttpContext) {
    const [first, second] = await findPairToChange(ctx)
    const { id, fullName: name } = ctx.agent
    await new IgnoreDuplicate().handle({
      pair: [first.id, second.id],
      actor: { kind: 'agent', id, name },
    })
    ctx.session.flash(
      'success',
      `Les comptes n°\u00a0${first.number} et n°\u00a0${second.number} ne seront plus proposés comme doublons.`
    )
    return ctx.response.redirect().status(303).toPath(paths.duplicates)
  }
}
