import type { HttpContext } from '@adonisjs/core/http'
import { householdDocumentLines } from '#back_office/view_models/household_document_lines'
import { householdHistoryEntries } from '#back_office/view_models/household_history_entries'
import { householdPaymentLines } from '#back_office/view_models/household_payment_lines'
import {
  HOUSEHOLD_VIEWS,
  householdViewPath,
  type HouseholdView,
  type OpenViews,
} from '#back_office/view_models/household_views'
import { requestLines } from '#back_office/view_models/request_lines'
import type Household from '#households/models/household'
import { householdRequests } from '#requests/queries/household_requests'

const LABELS: Record<HouseholdView, string> = {
  demandes: 'Demandes',
  paiements: 'Paiements',
  documents: 'Documents',
  historique: 'Historique',
}

/** « Zone d'informations » of an account: only the tab that is open is read, as far as the agent's rights go. */
export async function householdInformation(
  ctx: HttpContext,
  household: Household,
  { cursor, ...open }: OpenViews & { cursor?: string }
) {
  const at = (page: string | null) =>
    page && `${householdViewPath(household, open, page)}#informations`
  return {
    view: open.information,
    tabs: HOUSEHOLD_VIEWS.map((information) => ({
      label: LABELS[information],
      href: `${householdViewPath(household, { ...open, information })}#informations`,
      current: information === open.information,
    })),
    requests: open.information === 'demandes' ? await requestsOf(ctx, household, at, cursor) : null,
    payments:
      open.information === 'paiements'
        ? await householdPaymentLines(ctx, household, at, cursor)
        : null,
    documents:
      open.information === 'documents'
        ? await householdDocumentLines(ctx, household, at, cursor)
        : null,
    history: open.information === 'historique' ? await householdHistoryEntries(household) : null,
  }
}

async function requestsOf(
  { rights }: HttpContext,
  { id }: Household,
  at: (page: string | null) => string | null,
  cursor?: string
) {
  const readable = { teleserviceIds: rights.all ? null : rights.teleserviceIdsFor('read') }
  const { requests, previous, next } = await householdRequests(id, readable, cursor)
  return { lines: await requestLines(requests), previous: at(previous), next: at(next) }
}
