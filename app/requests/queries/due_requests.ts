import app from '@adonisjs/core/services/app'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { offIndex } from '#authorities/queries/off_index'
import type ServiceRequest from '#requests/models/service_request'
import { visibleRequests, type CitizenScope } from '#requests/queries/citizen_scope'
import { debtOf, type Debt } from '#requests/queries/debt_of'

/** A price is computed, not stored: so many of the latest requests are asked what they cost. */
const MOST = 20

/** The requests of this scope that cost something which may be paid now, the latest first. */
export async function dueRequests(
  scope: CitizenScope
): Promise<{ request: ServiceRequest; debt: Debt }[]> {
  const registry = await app.container.make(TeleserviceRegistry)
  const priced = registry.all().flatMap(({ id, pricing }) => (pricing ? [id] : []))
  if (priced.length === 0) return []
  const places = priced.map(() => '?').join(', ')
  const requests = await visibleRequests(scope)
    .whereRaw(`${offIndex('teleservice_id')} in (${places})`, priced)
    .whereNotNull('submitted_at')
    .orderBy('submitted_at', 'desc')
    .limit(MOST)
  const debts = await Promise.all(
    requests.map(async (request) => ({ request, debt: await debtOf(request) }))
  )
  return debts.flatMap(({ request, debt }) => (debt?.isDue ? { request, debt } : []))
}
