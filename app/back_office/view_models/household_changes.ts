import { answerLine } from '#back_office/view_models/changes_panel'
import type ServiceRequest from '#requests/models/service_request'
import { compareWithHousehold } from '#requests/queries/compare_with_household'

/** « Ce que la demande change dans le foyer »: `null` for a request that changes no account. */
export async function householdChanges(request: ServiceRequest) {
  const changes = await compareWithHousehold(request)
  return changes && { effect: effectOf(request), answers: changes.map(answerLine) }
}

function effectOf({ state }: ServiceRequest): string {
  if (state === 'rejected' || state === 'cancelled') {
    return 'La demande n’a pas abouti\u00a0: ces changements ont été annulés.'
  }
  return ['validated', 'notified', 'closed', 'archived'].includes(state)
    ? 'La demande est validée\u00a0: ces changements sont confirmés.'
    : 'Ces changements sont déjà faits dans le compte, qui est en cours. Valider la demande les confirme, la refuser ou l’annuler les annule.'
}
