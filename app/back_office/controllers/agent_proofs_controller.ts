import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { ProvePassword } from '#accounts/actions/prove_password'
import { E_TOO_MANY_ATTEMPTS, E_WRONG_PASSWORD } from '#accounts/errors'
import { recentProof } from '#back_office/recent_proof'
import { proofValidator } from '#back_office/validators/security_validators'

/** « Confirmez que c’est vous ». */
export default class AgentProofsController {
  create(ctx: HttpContext) {
    return showForm(ctx, new PageErrors())
  }

  async store(ctx: HttpContext) {
    const [invalid, input] = await checkInput(proofValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, 422, invalid)

    const [refusal] = await attempt([E_WRONG_PASSWORD, E_TOO_MANY_ATTEMPTS], () =>
      new ProvePassword().handle({ account: ctx.agent, ...input, ip: ctx.request.ip() })
    )
    if (refusal) return showAgain(ctx, refusal.status, PageErrors.on('password', refusal.message))

    recentProof.mark(ctx)
    return ctx.response.redirect().status(303).toPath(recentProof.pullReturn(ctx))
  }
}

function showAgain(ctx: HttpContext, status: number, errors: PageErrors) {
  ctx.response.status(status)
  return showForm(ctx, errors)
}

function showForm(ctx: HttpContext, errors: PageErrors) {
  return ctx.view.render('pages/office/security/proof', { errors, login: ctx.agent.login })
}
