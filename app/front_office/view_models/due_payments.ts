import { frenchMoney } from '#shared/french_formats'
import type { CitizenScope } from '#requests/queries/citizen_scope'
import { dueRequests } from '#requests/queries/due_requests'
import { paths } from '#front_office/paths'
import { serviceLabel } from '#front_office/view_models/service_label'

/** What waits to be paid, as the home page says it; the latest first. */
export async function duePayments(scope: CitizenScope) {
  const due = await dueRequests(scope)
  return Promise.all(
    due.map(async ({ request, debt }) => ({
      href: paths.request(request),
      number: request.number,
      title: await serviceLabel(request),
      amount: frenchMoney(debt.balance),
    }))
  )
}
