import { today } from '#shared/clock'
import { frenchLongDay } from '#shared/french_formats'
import type AgentAccount from '#accounts/models/agent_account'
import { absencesOn } from '#accounts/queries/absences_on'
import { paths } from '#back_office/paths'
import { absenceDays } from '#back_office/view_models/absence_days'
import { deadlineBadge } from '#back_office/view_models/request_header'
import { teleserviceLabels } from '#back_office/view_models/teleservice_label'
import type ServiceRequest from '#requests/models/service_request'
import { absencePreview } from '#requests/queries/absence_preview'

interface Asked {
  du: string
  au: string
  fin: 'reviennent' | 'restent'
}

/** Which requests go to whom, which stay and why, and what is confirmed. */
export async function absencePreviewPage(
  agent: AgentAccount,
  replacement: AgentAccount | null,
  asked: Asked
) {
  const { moving, staying } = await absencePreview(agent.id, replacement)
  const line = await requestLine()
  const away = replacement && (await absencesOn(asked.du)).get(replacement.id)
  const back = { agent: agent.id, remplacant: replacement?.id ?? '', ...asked }
  return {
    name: agent.fullName,
    days: absenceDays(asked.du, asked.au),
    startsLater: asked.du > today(),
    replacement: replacement?.fullName ?? null,
    replacementAway: away ? frenchLongDay(away.endsOn) : null,
    comesBack: asked.fin === 'reviennent',
    moving: moving.map(line),
    staying: staying.map(line),
    fields: Object.entries(back).map(([name, value]) => ({ name, value })),
    action: paths.absence,
    backPath: `${paths.absence}?agent=${agent.id}`,
  }
}

/** How lists that precede an act show a request. */
export async function requestLine() {
  const labelOf = await teleserviceLabels()
  return (request: ServiceRequest) => ({
    href: paths.request(request),
    number: request.number,
    service: labelOf(request.teleserviceId),
    requester: request.requesterName,
    state: request.state,
    deadline: deadlineBadge(request),
  })
}
