import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { ImposeSecondFactor } from '#accounts/actions/impose_second_factor'
import { assertAdministrator } from '#back_office/assert_administrator'
import { paths } from '#back_office/paths'
import { recentProof } from '#back_office/recent_proof'
import { showAgentFactors } from '#back_office/show_agent_factors'
import { secondFactorValidator } from '#back_office/validators/security_validators'

/** Of whom the town wants a second factor. */
export default class SecondFactorPoliciesController {
  async update(ctx: HttpContext) {
    assertAdministrator(ctx)
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, paths.agentFactors)
    const [invalid, input] = await checkInput(secondFactorValidator, ctx.request.body())
    if (invalid) return showAgentFactors(ctx, invalid)

    await new ImposeSecondFactor().handle({
      authority: ctx.authority,
      profiles: input.profils ?? [],
      from: input.des ?? null,
    })
    ctx.session.flash('success', 'Le réglage est enregistré.')
    return ctx.response.redirect().status(303).toPath(paths.agentFactors)
  }
}
