import type { HttpContext } from '@adonisjs/core/http'
import { ChangeAddress } from '#households/actions/change_address'
import { E_STALE_HOUSEHOLD } from '#households/errors'
import { attempt } from '#shared/pages/attempt'
import { typedAnswers } from '#front_office/typed_answers'
import { checkInput } from '#shared/pages/check_input'
import { addressValidator } from '#front_office/validators/household_validators'
import { PageErrors } from '#shared/pages/page_errors'
import { citizenOf } from '#front_office/visitor'

export default class AddressesController {
  edit(ctx: HttpContext) {
    const { address } = citizenOf(ctx).household
    return showForm(ctx, { address }, new PageErrors())
  }

  async update(ctx: HttpContext) {
    const [invalid, input] = await checkInput(addressValidator, ctx.request.body())
    if (invalid) {
      ctx.response.status(422)
      return showForm(ctx, typedAnswers(ctx), invalid)
    }

    const { household } = citizenOf(ctx)
    const [refusal] = await attempt([E_STALE_HOUSEHOLD], () =>
      new ChangeAddress().handle({
        householdId: household.id,
        address: input.address,
        version: input.version ?? 0,
      })
    )
    if (refusal) {
      ctx.response.status(409)
      return showForm(ctx, typedAnswers(ctx), new PageErrors(), refusal.message)
    }
    ctx.session.flash('success', 'Votre adresse est enregistrée. La mairie la vérifiera.')
    return ctx.response.redirect().status(303).toPath('/compte')
  }
}

function showForm(ctx: HttpContext, typed: object, errors: PageErrors, conflict?: string) {
  const { version } = citizenOf(ctx).household
  return ctx.view.render('pages/account/address', { typed, errors, conflict, version })
}
