import type { HttpContext } from '@adonisjs/core/http'
import { frenchCount } from '#shared/french_counts'
import { frenchLongDay } from '#shared/french_formats'
import type { Desk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import { isFinal } from '#requests/lifecycle'
import { possibleAssignees, type PossibleAssignee } from '#requests/queries/possible_assignees'

/** « Chargé du dossier »: who answers for the request, and to whom it may be given. */
export async function assignmentPanel(
  { agent }: HttpContext,
  { request, mayWrite }: Desk,
  absentId?: string
) {
  const canAssign = mayWrite && !isFinal(request.state)
  const people = canAssign ? await possibleAssignees(request.teleserviceId) : []
  const others = people.filter(({ agent: { id } }) => id !== request.assignedAgentId)
  const absent = others.find(({ agent: { id } }) => id === absentId)
  return {
    path: paths.assignee(request),
    from: request.assignedAgentId ?? '',
    name: request.assignedAgentName,
    me: agent.id,
    isMine: request.assignedAgentId === agent.id,
    canTake: others.some(({ agent: { id } }) => id === agent.id),
    canGiveBack: canAssign && request.assignedAgentId !== null,
    colleagues: others
      .filter(({ agent: { id } }) => id !== agent.id)
      .map((person) => ({ value: person.agent.id, label: colleagueLabel(person) })),
    warning: absent ? absenceWarning(absent, others) : null,
  }
}

/** « Maud Petit – 12 demandes – absence jusqu’au 3 mars 2026 ». */
function colleagueLabel({ agent, openCount, absence }: PossibleAssignee): string {
  const count = frenchCount(openCount, 'demande', 'demandes', 'feminine')
  const away = absence ? ` – absence jusqu’au ${frenchLongDay(absence.endsOn)}` : ''
  return `${agent.fullName} – ${count}${away}`
}

/** Giving a request to somebody who is away is possible, but not by mistake. */
function absenceWarning({ agent, absence }: PossibleAssignee, others: PossibleAssignee[]) {
  const replacement = others.find((other) => other.agent.id === absence?.replacementId)
  return {
    id: agent.id,
    name: agent.fullName,
    until: absence && frenchLongDay(absence.endsOn),
    replacement: replacement
      ? { id: replacement.agent.id, name: replacement.agent.fullName }
      : null,
  }
}
