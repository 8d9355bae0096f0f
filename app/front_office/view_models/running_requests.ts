import { SENT_AND_RUNNING } from '#requests/lifecycle'
import { visibleRequests, type CitizenScope } from '#requests/queries/citizen_scope'
import { frenchDate } from '#shared/french_instants'
import { paths } from '#front_office/paths'

const MOST = 5

/** The requests of a service that the town hall is working on, as its start page recalls them. */
export async function runningRequests(scope: CitizenScope, teleserviceId: string) {
  const requests = await visibleRequests(scope)
    .select('id', 'number', 'state', 'subject_name', 'submitted_at')
    .where('teleservice_id', teleserviceId)
    .whereIn('state', SENT_AND_RUNNING)
    .orderBy('submitted_at', 'desc')
    .limit(MOST)
  return requests.map((request) => ({
    href: paths.request(request),
    title: request.subjectName ?? `Demande n° ${request.number}`,
    facts: [
      `N° ${request.number}`,
      request.submittedAt ? `Envoyée le ${frenchDate(request.submittedAt)}` : '',
    ],
    state: request.state,
  }))
}
