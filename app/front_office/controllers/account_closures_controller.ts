import type { HttpContext } from '@adonisjs/core/http'
import { CloseHousehold } from '#requests/actions/close_household'
import { E_REQUESTS_RUNNING } from '#requests/errors'
import { recentProof } from '#front_office/recent_proof'
import { closeSession } from '#front_office/sign_in_session'
import { accountClosureValidator } from '#front_office/validators/account_validators'
import { accountClosurePage } from '#front_office/view_models/account_closure_page'
import { citizenOf } from '#front_office/visitor'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'

const PAGE = '/compte/suppression'

/** « Supprimer mon compte ». */
export default class AccountClosuresController {
  create(ctx: HttpContext) {
    if (!recentProof.isGiven(ctx)) recentProof.comeBackTo(ctx, PAGE)
    return showPage(ctx, new PageErrors())
  }

  async store(ctx: HttpContext) {
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, PAGE)
    const [invalid] = await checkInput(accountClosureValidator, ctx.request.body())
    if (invalid) return showPage(ctx, invalid, 422)

    const { household, individual } = citizenOf(ctx)
    const actor = { kind: 'citizen', id: individual.id, name: individual.fullName } as const
    const [refusal] = await attempt([E_REQUESTS_RUNNING], () =>
      new CloseHousehold().handle({ householdId: household.id, actor })
    )
    if (refusal) return showPage(ctx, new PageErrors(), refusal.status)

    const farewell = await closeSession(ctx)
    ctx.session.flash('success', 'Votre compte est supprimé.')
    return ctx.response
      .redirect()
      .status(303)
      .toPath(farewell ?? '/')
  }
}

async function showPage(ctx: HttpContext, errors: PageErrors, status = 200) {
  ctx.response.status(status)
  return ctx.view.render('pages/account/closure', {
    page: await accountClosurePage(citizenOf(ctx).household.id),
    isProven: recentProof.isGiven(ctx),
    errors,
  })
}
