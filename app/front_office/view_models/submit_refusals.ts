import type { HttpContext } from '@adonisjs/core/http'
import { fieldAnchor } from '#kernel/forms/field_anchor'
import type { FilingError } from '#kernel/forms/filing_error'
import { spokenSentence } from '#catalogue/spoken_service'
import type { Blocker } from '#requests/errors'
import { teleserviceOf } from '#requests/queries/teleservice_of'
import { transitionBlockers } from '#requests/queries/transition_blockers'
import { paths } from '#front_office/paths'
import { citizenSteps, type Wizard } from '#front_office/view_models/wizard'

/** In the query of a step that is opened to mend what the teleservice refused. */
const REFUSED = 'refus'

/** Why a draft cannot be sent, with the way to the very answer; without a way when it is not one of the citizen's. */
export function refusalLink({ draft, form }: Wizard, { message, anchor }: Blocker) {
  const step = citizenSteps(form).find(({ fields }) => fields.includes(fieldOf(anchor)))
  const href = step && `${paths.draftStep(draft, step.id)}?${REFUSED}=1#${fieldAnchor(anchor)}`
  return { message, href: href ?? null }
}

export function isRefused({ request }: HttpContext): boolean {
  return request.input(REFUSED) !== undefined
}

/** What the teleservice's `submit` check says of the answers of a step, beside those that it names. */
export async function stepRefusals(
  { draft, form }: Wizard,
  stepId: string
): Promise<FilingError[]> {
  const fields = form.steps.find(({ id }) => id === stepId)?.fields ?? []
  const teleservice = await teleserviceOf(draft)
  const blockers = await transitionBlockers(draft, 'submit')
  return blockers
    .filter(({ anchor }) => fields.includes(fieldOf(anchor)))
    .map(({ anchor, message }) => ({
      path: anchor,
      keyword: 'refused',
      message: spokenSentence(teleservice, message),
      label: '',
    }))
}

function fieldOf(anchor: string): string {
  return anchor.split('.')[0]
}
