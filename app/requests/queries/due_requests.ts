import type ServiceRequest from '#requests/models/service_request'
import { visibleRequests, type CitizenScope } from '#requests/queries/citizen_scope'
import { debtOf, type Debt } from '#requests/queries/debt_of'

/** As the index of what is owed says it. */
const MAYBE_OWED = '(balance_due is null or balance_due > 0)'

/** The requests of this scope that cost something which may be paid now, the latest first; what is settled is not read. */
export async function dueRequests(
  scope: CitizenScope
): Promise<{ request: ServiceRequest; debt: Debt }[]> {
  const requests = await visibleRequests(scope)
    .whereRaw(MAYBE_OWED)
    .whereNotNull('submitted_at')
    .orderBy('submitted_at', 'desc')
  const debts = await Promise.all(
    requests.map(async (request) => ({ request, debt: await debtOf(request) }))
  )
  return debts.flatMap(({ request, debt }) => (debt?.isDue ? { request, debt } : []))
}
