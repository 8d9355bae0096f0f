import type { HttpContext } from '@adonisjs/core/http'
import { frenchCountLine } from '#shared/french_counts'
import { checkInput } from '#shared/pages/check_input'
import { actingAgent } from '#back_office/acting_agent'
import { E_NOT_A_MANAGER } from '#back_office/errors'
import { paths } from '#back_office/paths'
import { sharingValidator } from '#back_office/validators/assignment_validators'
import { sharingPage } from '#back_office/view_models/sharing_page'
import { ShareRequests } from '#requests/actions/share_requests'

/** « Répartir les demandes sans responsable »: who would get what, then the same for good. */
export default class RequestSharesController {
  async create(ctx: HttpContext) {
    if (!ctx.rights.canAnywhere('manage')) throw new E_NOT_A_MANAGER()
    return ctx.view.render('pages/office/sharing', { page: await sharingPage(ctx) })
  }

  async store(ctx: HttpContext) {
    if (!ctx.rights.canAnywhere('manage')) throw new E_NOT_A_MANAGER()
    const [invalid, input] = await checkInput(sharingValidator, ctx.request.body())
    if (invalid) return ctx.response.redirect().status(303).toPath(paths.sharing)

    const { shared, left } = await new ShareRequests().handle({
      lines: linesOf(input.plan),
      rights: ctx.rights,
      actor: actingAgent(ctx),
    })
    ctx.session.flash('success', outcome(shared, left))
    return ctx.response.redirect().status(303).toPath(paths.workload)
  }
}

function linesOf(plan: string) {
  return plan
    .trim()
    .split(' ')
    .map((line) => line.split(':'))
    .map(([number, agentId]) => ({ number: Number(number), agentId }))
}

function outcome(shared: number, left: number): string {
  const done = frenchCountLine(shared, 'demande répartie', 'demandes réparties', 'feminine')
  if (left === 0) return done
  const kept = frenchCountLine(left, 'demande laissée', 'demandes laissées', 'feminine')
  return `${done} ${kept} Ce qui a changé entre-temps n’est pas touché.`
}
