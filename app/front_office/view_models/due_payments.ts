import app from '@adonisjs/core/services/app'
import { frenchMoney } from '#shared/french_formats'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { visibleRequests, type CitizenScope } from '#requests/queries/citizen_scope'
import { debtOf } from '#requests/queries/debt_of'
import { paths } from '#front_office/paths'

/** A price is computed, not stored: so many of the latest requests are asked what they cost. */
const MOST = 20

/** The requests that cost something which may be paid now, the latest first. */
export async function duePayments(scope: CitizenScope) {
  const registry = await app.container.make(TeleserviceRegistry)
  const priced = registry.all().filter(({ pricing }) => pricing)
  if (priced.length === 0) return []
  const labels = new Map(priced.map(({ id, label }) => [id, label]))
  const requests = await visibleRequests(scope)
    .whereIn('teleservice_id', [...labels.keys()])
    .whereNotNull('submitted_at')
    .orderBy('submitted_at', 'desc')
    .limit(MOST)
  const debts = await Promise.all(
    requests.map(async (request) => ({ request, debt: await debtOf(request) }))
  )
  return debts.flatMap(({ request, debt }) =>
    debt?.isDue
      ? {
          href: paths.request(request),
          number: request.number,
          title: labels.get(request.teleserviceId) as string,
          amount: frenchMoney(debt.balance),
        }
      : []
  )
}
