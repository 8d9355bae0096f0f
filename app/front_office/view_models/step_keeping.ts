import type { HttpContext } from '@adonisjs/core/http'
import type { FormKeeping } from '#kernel/forms/form_island'
import type ServiceRequest from '#requests/models/service_request'
import { paths } from '#front_office/paths'

/** Who files without account: his browser alone knows the draft. */
const NO_ACCOUNT = 'sans-compte'

/**
 * How the browser saves a step by itself: in the draft, or beside a request that was sent. At the counter nothing is kept on the agent's
 * browser, and what he saves for a household is one line of history, not one for each pause.
 */
export function stepKeeping(
  { citizen, counter }: HttpContext,
  request: ServiceRequest,
  stepId: string
): FormKeeping | undefined {
  if (counter) return undefined
  const owner = citizen?.account?.id ?? NO_ACCOUNT
  return {
    url:
      request.state === 'draft'
        ? paths.draftAnswers(request, stepId)
        : paths.keptStep(request, stepId),
    key: `${owner}/${request.id}/${stepId}`,
  }
}
