import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { RenewRecoveryCodes } from '#accounts/actions/renew_recovery_codes'
import { E_NO_SECOND_FACTOR } from '#accounts/errors'
import { paths } from '#back_office/paths'
import { recentProof } from '#back_office/recent_proof'
import { codesToShow, leadToCodes } from '#back_office/recovery_codes_once'
import { showSecurity } from '#back_office/show_security'

/** « Vos codes de secours ». */
export default class RecoveryCodesController {
  show(ctx: HttpContext) {
    const codes = codesToShow(ctx)
    if (!codes) return ctx.response.redirect().status(303).toPath(paths.security)
    return ctx.view.render('pages/office/security/recovery_codes', { codes })
  }

  async store(ctx: HttpContext) {
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, paths.security)
    const [refusal, codes] = await attempt([E_NO_SECOND_FACTOR], () =>
      new RenewRecoveryCodes().handle({ agent: ctx.agent })
    )
    if (refusal) return showSecurity(ctx, { refusal: refusal.message, status: refusal.status })
    return leadToCodes(ctx, codes)
  }
}
