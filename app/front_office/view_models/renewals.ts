import { frenchDate } from '#shared/french_instants'
import { REQUEST_STATES } from '#kernel/transitions'
import type { Teleservice } from '#kernel/define_teleservice'
import { isDecided } from '#requests/lifecycle'
import type ServiceRequest from '#requests/models/service_request'
import { visibleRequests } from '#requests/queries/citizen_scope'
import { eligibleSubjects } from '#requests/queries/eligible_subjects'
import { paths } from '#front_office/paths'
import type { Visitor } from '#front_office/visitor'

const ENDED = REQUEST_STATES.filter(isDecided)
const MOST = 20

/** A change of the household account starts from the account as it stands, never from a former request. */
export function isRenewable({ household }: Teleservice): boolean {
  return household === undefined
}

/** The last ended request about each person, whose answers may serve again now. */
export async function renewals(
  teleservice: Teleservice,
  { citizen, scope }: Visitor,
  seasonId: string | null
) {
  if (!citizen || !isRenewable(teleservice)) return []
  const ended = await visibleRequests(scope)
    .select('id', 'number', 'subject_id', 'subject_name', 'submitted_at')
    .where('teleservice_id', teleservice.id)
    .whereIn('state', ENDED)
    .orderBy('submitted_at', 'desc')
    .limit(MOST)
  const people = await eligibleSubjects({
    teleservice,
    householdId: citizen.household.id,
    seasonId,
  })
  const isEligible = ({ subjectId }: ServiceRequest) =>
    subjectId === null ||
    people.some(({ individual, reason }) => individual.id === subjectId && reason === null)
  return ended
    .filter((one, place) => place === ended.findIndex((other) => other.subjectId === one.subjectId))
    .filter(isEligible)
    .map((request) => ({
      action: paths.renewal(request),
      title: request.subjectName ?? `Demande n°\u00a0${request.number}`,
      facts: [
        `N°\u00a0${request.number}`,
        request.submittedAt ? `Envoyée le ${frenchDate(request.submittedAt)}` : '',
      ],
    }))
}
