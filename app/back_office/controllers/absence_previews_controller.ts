import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import AgentAccount from '#accounts/models/agent_account'
import { managedAgent } from '#back_office/managed_agents'
import { absenceValidator } from '#back_office/validators/assignment_validators'
import { absencePage } from '#back_office/view_models/absence_page'
import { absencePreviewPage } from '#back_office/view_models/absence_preview_page'

/** What an absence would move, and what it would not, before it is declared. */
export default class AbsencePreviewsController {
  async show(ctx: HttpContext) {
    const [invalid, input] = await checkInput(absenceValidator, ctx.request.qs())
    const agent = invalid ? null : await managedAgent(ctx, input.agent)
    if (invalid || !agent) {
      ctx.response.status(422)
      const errors = invalid ?? PageErrors.on('agent', 'Choisissez un agent de la liste.')
      const page = await absencePage(ctx, ctx.request.qs(), errors)
      return ctx.view.render('pages/office/absence', { page })
    }
    const replacement = input.remplacant ? await AgentAccount.find(input.remplacant) : null
    return ctx.view.render('pages/office/absence_preview', {
      page: await absencePreviewPage(agent, replacement, input),
    })
  }
}
