import type { HttpContext } from '@adonisjs/core/http'
import { ResetSecondFactor } from '#accounts/actions/reset_second_factor'
import AgentAccount from '#accounts/models/agent_account'
import { assertAdministrator } from '#back_office/assert_administrator'
import { paths } from '#back_office/paths'
import { recentProof } from '#back_office/recent_proof'
import { showAgentFactors } from '#back_office/show_agent_factors'

/** « Double authentification des agents »: who has one, and who has lost it. */
export default class AgentFactorsController {
  index(ctx: HttpContext) {
    assertAdministrator(ctx)
    return showAgentFactors(ctx)
  }

  /** One's own is taken away on « Sécurité de mon compte ». */
  async destroy(ctx: HttpContext) {
    assertAdministrator(ctx)
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, paths.agentFactors)
    const { id, fullName: name } = ctx.agent
    const agent = await AgentAccount.query()
      .where('id', ctx.params.id)
      .whereNot('id', id)
      .firstOrFail()
    await new ResetSecondFactor().handle({ agent, actor: { id, name } })
    ctx.session.flash(
      'success',
      `La double authentification de ${agent.fullName} est réinitialisée\u00a0: son mot de passe seul ouvre son compte.`
    )
    return ctx.response.redirect().status(303).toPath(paths.agentFactors)
  }
}
