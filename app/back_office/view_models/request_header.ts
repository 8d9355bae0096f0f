import { today } from '#shared/clock'
import { daysBetween } from '#shared/days'
import { frenchLongDay } from '#shared/french_formats'
import { frenchInstant } from '#shared/french_instants'
import type Season from '#catalogue/models/season'
import type { Desk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import { teleserviceLabel } from '#back_office/view_models/teleservice_label'
import type ServiceRequest from '#requests/models/service_request'
import { counterAgentOf } from '#requests/queries/counter_agent_of'
import { deadlineOf } from '#requests/queries/deadline_of'

/** The top of a request's page: what it is, who asks, for whom, until when. */
export async function requestHeader({ request, canProcess }: Desk, season: Season | null) {
  return {
    number: request.number,
    title: await teleserviceLabel(request.teleserviceId),
    requester: request.requesterName,
    subject: request.subjectName,
    season: season?.label ?? null,
    sentAt: request.submittedAt && frenchInstant(request.submittedAt),
    counterAgent: await counterAgentOf(request.id),
    state: request.state,
    deadline: deadlineBadge(request),
    dueOn: request.dueOn && frenchLongDay(request.dueOn),
    withoutAccount: request.accessCodeHash !== null,
    contactPath: canProcess ? paths.contact(request) : null,
    summaryPath: `${paths.request(request)}/recapitulatif.pdf`,
  }
}

/** How much time is left, in words; nothing once a decision is taken. */
export function deadlineBadge(request: Pick<ServiceRequest, 'alertOn' | 'dueOn'>) {
  const day = today()
  const state = deadlineOf(request, day)
  if (!state || !request.dueOn) return null
  return { state, label: daysLeft(daysBetween(day, request.dueOn)) }
}

function daysLeft(days: number): string {
  if (days < 0) return `En retard de ${plural(-days)}`
  return days === 0 ? 'À traiter aujourd’hui' : `Encore ${plural(days)}`
}

function plural(days: number): string {
  return `${days}\u00a0jour${days > 1 ? 's' : ''}`
}
