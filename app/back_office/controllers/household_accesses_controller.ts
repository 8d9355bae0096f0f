import type { HttpContext } from '@adonisjs/core/http'
import { v4 as uuidv4 } from 'uuid'
import { attempt } from '#shared/pages/attempt'
import { accessLinks } from '#back_office/access_links'
import { refuseAct } from '#back_office/act_on_household'
import { findHouseholdToChange } from '#back_office/find_household'
import { paths } from '#back_office/paths'
import { accessSheet } from '#back_office/view_models/access_sheet'
import { ACCESS_CODE_LENGTH } from '#accounts/reset_token'
import { secretCode } from '#accounts/secret_code'
import { GiveAccess } from '#households/actions/give_access'
import { E_HOUSEHOLD_DECISION } from '#households/errors'
import { printAccessSheet } from '#letters/printing/print_documents'

/** The means to choose a password, by mail or on paper. */
export default class HouseholdAccessesController {
  async store(ctx: HttpContext) {
    const household = await findHouseholdToChange(ctx)
    const { id, fullName: name } = ctx.agent
    // The same form posted again prints the same sheet again.
    const code = secretCode(`access:${ctx.postedKey ?? uuidv4()}`, ACCESS_CODE_LENGTH)
    const linkFor = await accessLinks()
    const [refusal, given] = await attempt([E_HOUSEHOLD_DECISION], () =>
      new GiveAccess().handle({
        householdId: household.id,
        code,
        linkFor,
        actor: { kind: 'agent', id, name },
      })
    )
    if (refusal) return refuseAct(ctx, refusal)
    const { account, by } = given
    if (by === 'mail') {
      ctx.session.flash('success', `Un lien pour choisir un mot de passe part à ${account.email}.`)
      return ctx.response.redirect().status(303).toPath(paths.household(household))
    }

    const pdf = await printAccessSheet(await accessSheet(household, account, { code, linkFor }))
    ctx.response.header('Content-Type', 'application/pdf')
    ctx.response.header('Cache-Control', 'private, no-store')
    ctx.response.header('Content-Disposition', `inline; filename="acces-${household.number}.pdf"`)
    return ctx.response.send(pdf)
  }
}
