import type { HttpContext } from '@adonisjs/core/http'
import app from '@adonisjs/core/services/app'
import { isDay } from '#shared/days'
import { parseFrenchDay } from '#shared/french_formats'
import { PageErrors } from '#shared/pages/page_errors'
import type { Teleservice } from '#kernel/define_teleservice'
import { PART_STEP } from '#kernel/forms/part_of_form'
import { only, postedEdit } from '#kernel/forms/posted_edit'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { validateStep } from '#kernel/forms/validate_step'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { serviceOffer } from '#catalogue/queries/offered_services'
import { simulatedRefusal, simulatesEligibility } from '#requests/queries/person_simulation'
import { priceOf } from '#requests/queries/price_of'
import { simulatedRefusals } from '#requests/queries/simulated_refusals'
import { E_SERVICE_NOT_OFFERED } from '#front_office/errors'
import { shownPrice } from '#front_office/view_models/shown_price'
import { pricedForm, simulationOf, simulationPage } from '#front_office/view_models/simulation_page'

const NOTHING = {
  data: {},
  errors: [],
  price: null,
  birthDate: '',
  birthErrors: new PageErrors(),
}

/** « Simuler »: whether a service is for me and what it costs, before beginning and without an account. Nothing is kept. */
export default class SimulationsController {
  async create(ctx: HttpContext) {
    return show(ctx, await findTeleservice(ctx), NOTHING)
  }

  async store(ctx: HttpContext) {
    const teleservice = await findTeleservice(ctx)
    const birthDate: unknown = ctx.request.input('birthDate')
    if (typeof birthDate === 'string' && simulatesEligibility(teleservice)) {
      return simulatePerson(ctx, teleservice, birthDate)
    }
    const form = await pricedForm(teleservice)
    if (!form) return show(ctx, teleservice, NOTHING)

    const { fields } = form.steps[0]
    const { answers } = postedEdit(ctx.request.all(), form, fields)
    const data = pruneFiling(form, only(answers, fields))
    const invalid = validateStep(form, PART_STEP, data)
    const errors = invalid.length > 0 ? invalid : simulatedRefusals(teleservice, data)
    if (errors.length > 0) ctx.response.status(422)
    const price = errors.length > 0 ? null : shownPrice(priceOf(teleservice, data))
    return show(ctx, teleservice, { ...NOTHING, data, errors, price })
  }
}

function simulatePerson(ctx: HttpContext, teleservice: Teleservice, typed: string) {
  const day = isDay(typed) ? typed : parseFrenchDay(typed)
  if (day) {
    const refusal = simulatedRefusal(teleservice, day)
    return show(ctx, teleservice, { ...NOTHING, birthDate: typed, refusal })
  }
  ctx.response.status(422)
  const birthErrors = PageErrors.on('birthDate', 'Saisissez une date, par exemple 31/12/2015.')
  return show(ctx, teleservice, { ...NOTHING, birthDate: typed, birthErrors })
}

/** @throws E_SERVICE_NOT_OFFERED also for a service that simulates nothing */
async function findTeleservice({ params }: HttpContext): Promise<Teleservice> {
  const registry = await app.container.make(TeleserviceRegistry)
  const teleservice = registry.get(params.id)
  const isOffered = teleservice && simulationOf(teleservice) && (await serviceOffer(teleservice.id))
  if (!isOffered) throw new E_SERVICE_NOT_OFFERED()
  return teleservice
}

async function show(
  ctx: HttpContext,
  teleservice: Teleservice,
  simulation: Parameters<typeof simulationPage>[2]
) {
  const page = await simulationPage(ctx, teleservice, simulation)
  return ctx.view.render('pages/front/simulation', { page })
}
