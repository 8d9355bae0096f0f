import type { HttpContext } from '@adonisjs/core/http'
import type { FilingData, Teleservice } from '#kernel/define_teleservice'
import { today } from '#shared/clock'
import { onDay, type DatedForm } from '#kernel/forms/dated_form'
import type { FilingError } from '#kernel/forms/filing_error'
import { PART_STEP, partOfForm } from '#kernel/forms/part_of_form'
import { currentForm } from '#requests/queries/current_form'
import { simulatesEligibility } from '#requests/queries/person_simulation'
import { renderFormIsland } from '#requests/queries/render_form_island'
import type { PageErrors } from '#shared/pages/page_errors'
import { paths } from '#front_office/paths'
import type { shownPrice } from '#front_office/view_models/shown_price'

/** What a service lets anybody try before beginning; `null` when nothing. */
export function simulationOf(teleservice: Teleservice) {
  const price = Boolean(teleservice.pricing?.from?.length)
  const eligibility = simulatesEligibility(teleservice)
  return price || eligibility
    ? { price, eligibility, href: paths.simulation(teleservice.id) }
    : null
}

/** The questions that decide the price, as a form of their own; `null` for a price that is not simulated. */
export async function pricedForm(teleservice: Teleservice): Promise<DatedForm | null> {
  const from = teleservice.pricing?.from ?? []
  if (from.length === 0) return null
  return onDay(partOfForm(await currentForm(teleservice), from), today())
}

interface Simulation {
  data: FilingData
  errors: FilingError[]
  price: ReturnType<typeof shownPrice>
  birthDate: string
  birthErrors: PageErrors
  /** Said of the person; `undefined` before it is asked. */
  refusal?: string | null
}

export async function simulationPage(
  { request }: HttpContext,
  teleservice: Teleservice,
  { data, errors, ...simulation }: Simulation
) {
  const form = await pricedForm(teleservice)
  const action = paths.simulation(teleservice.id)
  return {
    ...simulation,
    id: teleservice.id,
    label: teleservice.label,
    action,
    servicePath: paths.service(teleservice.id),
    isForChild: teleservice.subject.kind === 'child',
    asksBirth: simulatesEligibility(teleservice),
    isAnswered: simulation.refusal !== undefined,
    form:
      form &&
      (await renderFormIsland({
        resolved: form,
        stepId: PART_STEP,
        data,
        errors,
        action,
        hidden: { _csrf: request.csrfToken },
        buttons: [{ name: '_action', value: 'next', label: 'Calculer le prix', kind: 'primary' }],
        isStatic: true,
      })),
  }
}
