import type { HttpContext } from '@adonisjs/core/http'
import { frenchCountLine } from '#shared/french_counts'
import { attempt } from '#shared/pages/attempt'
import { checkInput, readFilters } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import AgentAbsence from '#accounts/models/agent_absence'
import AgentAccount from '#accounts/models/agent_account'
import { actingAgent } from '#back_office/acting_agent'
import { managedAgent, managedAgents } from '#back_office/managed_agents'
import { paths } from '#back_office/paths'
import {
  absenceFormValidator,
  absenceValidator,
} from '#back_office/validators/assignment_validators'
import { absencePage } from '#back_office/view_models/absence_page'
import { DeclareAbsence } from '#requests/actions/declare_absence'
import { EndAbsence } from '#requests/actions/end_absence'
import { E_ABSENCE_REFUSED } from '#requests/errors'

/** « Absences »: an agent's own, and those of the agents whom he manages. */
export default class AgentAbsencesController {
  async index(ctx: HttpContext) {
    const typed = await readFilters(absenceFormValidator, ctx.request.qs())
    return ctx.view.render('pages/office/absence', {
      page: await absencePage(ctx, typed, new PageErrors()),
    })
  }

  async store(ctx: HttpContext) {
    const [invalid, input] = await checkInput(absenceValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, invalid)
    const agent = await managedAgent(ctx, input.agent)
    if (!agent) return showAgain(ctx, PageErrors.on('agent', 'Choisissez un agent de la liste.'))

    const replacement = input.remplacant ? await AgentAccount.find(input.remplacant) : null
    const [refusal, absence] = await attempt([E_ABSENCE_REFUSED], () =>
      new DeclareAbsence().handle({
        agent,
        startsOn: input.du,
        endsOn: input.au,
        replacement,
        comesBack: input.fin === 'reviennent',
        actor: actingAgent(ctx),
      })
    )
    if (refusal) return showAgain(ctx, PageErrors.on('du', refusal.message))

    ctx.session.flash(
      'success',
      absence.state === 'running'
        ? 'L’absence est déclarée et les demandes sont confiées.'
        : 'L’absence est déclarée. Les demandes seront confiées son premier jour.'
    )
    return ctx.response.redirect().status(303).toPath(paths.absence)
  }

  /** Cancels an absence to come, or ends one that runs. */
  async destroy(ctx: HttpContext) {
    const agents = await managedAgents(ctx)
    const absence = await AgentAbsence.query()
      .where('id', ctx.params.id)
      .whereIn(
        'agent_id',
        agents.map(({ id }) => id)
      )
      .firstOrFail()
    const back = await new EndAbsence().handle({ absenceId: absence.id, actor: actingAgent(ctx) })
    const sentence = frenchCountLine(back, 'demande revient', 'demandes reviennent', 'feminine')
    ctx.session.flash(
      'success',
      back > 0 ? `L’absence est terminée. ${sentence}` : 'L’absence est terminée.'
    )
    return ctx.response.redirect().status(303).toPath(paths.absence)
  }
}

async function showAgain(ctx: HttpContext, errors: PageErrors) {
  ctx.response.status(422)
  const page = await absencePage(ctx, ctx.request.body(), errors)
  return ctx.view.render('pages/office/absence', { page })
}
