import type { HttpContext } from '@adonisjs/core/http'
import { ProvePassword } from '#accounts/actions/prove_password'
import { E_TOO_MANY_ATTEMPTS, E_WRONG_PASSWORD } from '#accounts/errors'
import { recentProof } from '#front_office/recent_proof'
import { proofValidator } from '#front_office/validators/account_validators'
import { accountOf } from '#front_office/visitor'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'

/** « Confirmez que c’est vous ». */
export default class ProofsController {
  create(ctx: HttpContext) {
    return showForm(ctx, new PageErrors())
  }

  async store(ctx: HttpContext) {
    const [invalid, input] = await checkInput(proofValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, 422, invalid)

    const account = accountOf(ctx)
    const [refusal] = await attempt([E_WRONG_PASSWORD, E_TOO_MANY_ATTEMPTS], () =>
      new ProvePassword().handle({ account, ...input, ip: ctx.request.ip() })
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
  return ctx.view.render('pages/account/proof', { errors, login: accountOf(ctx).login })
}
