import type { HttpContext } from '@adonisjs/core/http'
import { identityOf } from '#accounts/queries/identity_of'
import { identityButton } from '#accounts/queries/identity_provider'
import { accountService } from '#front_office/view_models/account_service'
import { householdPage } from '#front_office/view_models/household_page'
import { accountOf, citizenOf } from '#front_office/visitor'

export default class HouseholdsController {
  async show(ctx: HttpContext) {
    const page = await householdPage(citizenOf(ctx))
    const waiting: unknown = ctx.session.get('after_sign_in')
    const identity = await identityButton('citizens')
    return ctx.view.render('pages/account/household', {
      ...page,
      modification: page.accountState === 'valid' ? await accountService('changes') : null,
      waiting,
      identity,
      hasIdentity: identity && (await identityOf(accountOf(ctx), identity.key)) !== null,
    })
  }
}
