import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { E_EMAIL_UNAVAILABLE } from '#accounts/errors'
import { accessLinks } from '#back_office/access_links'
import { E_HOUSEHOLD_RIGHT_MISSING } from '#back_office/errors'
import { paths } from '#back_office/paths'
import { householdOpeningValidator } from '#back_office/validators/household_validators'
import {
  householdOpeningPage,
  type OpeningPageView,
} from '#back_office/view_models/household_opening_page'
import { OpenHousehold } from '#households/actions/open_household'
import { likelyHouseholds } from '#households/queries/likely_households'

/** « Créer un compte » for a family at the counter. */
export default class HouseholdOpeningsController {
  create(ctx: HttpContext) {
    assertMayOpen(ctx)
    return show(ctx, {})
  }

  async store(ctx: HttpContext) {
    assertMayOpen(ctx)
    const typed = ctx.request.body()
    const [errors, input] = await checkInput(householdOpeningValidator, typed)
    if (errors) return refuse(ctx, 422, { errors, typed })

    const { address, autre, ...person } = input
    const head = { kind: 'adult' as const, ...person, email: person.email ?? null }
    const likely = await likelyHouseholds({ address, people: [head] })
    if (likely.length > 0 && !autre)
      return refuse(ctx, 409, { typed, likely, person: head, address })

    const { id, fullName: name } = ctx.agent
    const linkFor = await accessLinks()
    const [refusal, opened] = await attempt([E_EMAIL_UNAVAILABLE], () =>
      new OpenHousehold().handle({ head, address, agent: { kind: 'agent', id, name }, linkFor })
    )
    if (refusal) {
      const taken = PageErrors.on('email', 'Cette adresse électronique ouvre déjà un compte.')
      return refuse(ctx, 422, { errors: taken, typed })
    }

    const { household, account } = opened
    ctx.session.flash(
      'success',
      account.email
        ? `Le compte n°\u00a0${household.number} est créé. Un lien pour choisir un mot de passe part à ${account.email}.`
        : `Le compte n°\u00a0${household.number} est créé. Imprimez la fiche d’accès et remettez-la à la famille.`
    )
    return ctx.response.redirect().status(303).toPath(paths.household(household))
  }
}

function assertMayOpen({ rights }: HttpContext) {
  if (!rights.canAnywhere('write')) throw new E_HOUSEHOLD_RIGHT_MISSING()
}

function refuse(ctx: HttpContext, status: number, view: OpeningPageView) {
  ctx.response.status(status)
  return show(ctx, view)
}

function show(ctx: HttpContext, view: OpeningPageView) {
  const page = householdOpeningPage(view)
  const { typed, errors } = page
  return ctx.view.render('pages/office/households/new', { page, typed, errors })
}
