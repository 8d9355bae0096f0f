import { frenchDate } from '#shared/french_instants'
import { say } from '#shared/say'
import type ServiceRequest from '#requests/models/service_request'
import { askingTheSame, type Wish } from '#requests/queries/asking_the_same'
import { visibleRequests, type CitizenScope } from '#requests/queries/citizen_scope'
import { paths } from '#front_office/paths'

export interface SimilarLine {
  subjectId: string | null
  href: string
  title: string
  facts: string[]
  state: ServiceRequest['state']
}

/**
 * The requests that run and ask for the same, among those that the visitor may see: what somebody else filed
 * under the same name is the town hall's to compare, not his to learn.
 */
export async function similarRequests(scope: CitizenScope, wish: Wish): Promise<SimilarLine[]> {
  const requests = await askingTheSame(visibleRequests(scope), wish)
  return requests.map((request) => ({
    subjectId: request.subjectId,
    href: paths.request(request),
    title: say('front.similar.request', { number: String(request.number) }),
    facts: [
      request.subjectName ? say('front.similar.for', { name: request.subjectName }) : '',
      request.submittedAt
        ? say('front.similar.sent_on', { day: frenchDate(request.submittedAt) })
        : '',
    ],
    state: request.state,
  }))
}

/** What is asked of who wants to go on all the same. */
export function goOn(): string {
  return say('front.similar.go_on')
}
