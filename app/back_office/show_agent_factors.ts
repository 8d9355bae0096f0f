import type { HttpContext } from '@adonisjs/core/http'
import { PageErrors } from '#shared/pages/page_errors'
import { paths } from '#back_office/paths'
import { recentProof } from '#back_office/recent_proof'
import { agentFactorsPage } from '#back_office/view_models/agent_factors_page'

/** « Double authentification des agents », with what was refused, if anything was. */
export async function showAgentFactors(ctx: HttpContext, errors = new PageErrors()) {
  const isProven = recentProof.isGiven(ctx)
  if (!isProven) recentProof.comeBackTo(ctx, paths.agentFactors)
  if (errors.any) ctx.response.status(422)
  const page = await agentFactorsPage(ctx)
  return ctx.view.render('pages/office/security/agents', { page, isProven, errors })
}
