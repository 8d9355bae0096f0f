import { isDecided, isEditable } from '#requests/lifecycle'
import type ServiceRequest from '#requests/models/service_request'
import { draftExpiry } from '#requests/draft_life'
import { frenchDate } from '#shared/french_instants'
import { paths } from '#front_office/paths'
import { serviceLabel } from '#front_office/view_models/service_label'

/**
 * Where a document serves, request by request. Once it is replaced, each running request says
 * what becomes of it there.
 */
export function documentUseLines(requests: ServiceRequest[], isReplaced: boolean) {
  return Promise.all(
    requests.map(async (request) => ({
      ...(request.state === 'draft' ? draftLine(request) : sentLine(request, isReplaced)),
      title: await serviceLabel(request),
      state: request.state,
    }))
  )
}

function draftLine(draft: ServiceRequest) {
  return {
    href: paths.draft(draft),
    facts: [draft.subjectName, `Brouillon gardé jusqu’au ${frenchDate(draftExpiry(draft))}`],
    advice: null,
    change: null,
  }
}

function sentLine(request: ServiceRequest, isReplaced: boolean) {
  const isRunning = isReplaced && !isDecided(request.state)
  const mayChange = isRunning && isEditable(request.state, 'citizen')
  return {
    href: paths.request(request),
    facts: [`N° ${request.number}`, request.subjectName],
    advice: !isRunning
      ? null
      : mayChange
        ? 'Cette demande garde l’ancienne pièce tant que vous ne lui joignez pas la nouvelle.'
        : 'La mairie examine cette demande avec l’ancienne pièce. Si elle doit tenir compte de la nouvelle, écrivez-lui depuis la demande.',
    change: mayChange ? paths.requestDocuments(request) : null,
  }
}
