import type { HttpContext } from '@adonisjs/core/http'
import { E_UNKNOWN_PAPER_CODE } from '#front_office/errors'
import { paths } from '#front_office/paths'
import { findPaperForm } from '#letters/queries/find_paper_form'

/** The square code of a form on paper: it leads a citizen to the service, an agent to the counter. */
export default class PaperCodesController {
  async show(ctx: HttpContext) {
    const paper = await findPaperForm(ctx.params.code)
    if (!paper) throw new E_UNKNOWN_PAPER_CODE()
    const isAgent = !ctx.counter && !ctx.citizen && (await ctx.auth.use('agent').check())
    return ctx.response
      .redirect()
      .status(303)
      .toPath(
        isAgent ? `/backoffice/guichet?formulaire=${paper.code}` : paths.serviceFromPaper(paper)
      )
  }
}
