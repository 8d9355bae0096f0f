import type { HttpContext } from '@adonisjs/core/http'
import { PageErrors } from '#shared/pages/page_errors'
import { recentProof } from '#back_office/recent_proof'
import { securityPage } from '#back_office/view_models/security_page'

interface Refused {
  errors?: PageErrors
  refusal?: string
  status?: number
}

/** « Sécurité de mon compte », with what was refused, if anything was. */
export async function showSecurity(ctx: HttpContext, refused: Refused = {}) {
  const { errors = new PageErrors(), refusal, status = 200 } = refused
  ctx.response.status(status)
  return ctx.view.render('pages/office/security/show', {
    page: await securityPage(ctx),
    isProven: recentProof.isGiven(ctx),
    typed: { name: ctx.request.input('name') },
    errors,
    refusal,
  })
}
