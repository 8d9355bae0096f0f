import app from '@adonisjs/core/services/app'
import { today } from '#shared/clock'
import { frenchLongDay } from '#shared/french_formats'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { visibleRequestsIn, type CitizenScope } from '#requests/queries/citizen_scope'
import { lastCompletions } from '#requests/queries/last_completions'
import { paths } from '#front_office/paths'

const MOST = 10

/** The requests that the citizen is asked to complete: why, what with, and until when; the oldest first. */
export async function incompleteRequests(scope: CitizenScope) {
  const registry = await app.container.make(TeleserviceRegistry)
  const requests = await visibleRequestsIn('incomplete', scope)
    .select('id', 'number', 'teleservice_id', 'subject_name', 'decision_reason')
    .orderBy('submitted_at')
    .limit(MOST)
  const completions = await lastCompletions(requests.map(({ id }) => id))
  return requests.map((request) => {
    const completion = completions.get(request.id)
    const label = registry.get(request.teleserviceId)?.label ?? request.teleserviceId
    return {
      href: paths.request(request),
      number: request.number,
      title: request.subjectName ? `${label} pour ${request.subjectName}` : label,
      reason: request.decisionReason,
      asked: completion?.labels ?? [],
      answerBy: completion ? frenchLongDay(completion.answerByOn) : null,
      isOverdue: completion ? today() > completion.answerByOn : false,
    }
  })
}
