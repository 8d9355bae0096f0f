import type { HttpContext } from '@adonisjs/core/http'
import { frenchMoney } from '#shared/french_formats'
import { frenchShortDate } from '#shared/french_instants'
import { paths } from '#back_office/paths'
import { teleserviceLabels } from '#back_office/view_models/teleservice_label'
import type Household from '#households/models/household'
import { modeLabel } from '#payments/mode_label'
import { householdPayments } from '#payments/queries/household_payments'
import { readableRequests } from '#requests/queries/readable_requests'

const PAGE_SIZE = 10
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The payments of an account for requests that the agent may read, the latest first.
 *
 * @param at the address of another page of the list
 * @param cursor where it begins; what no page of ours wrote is its beginning
 */
export async function householdPaymentLines(
  { rights }: HttpContext,
  { id }: Household,
  at: (page: string | null) => string | null,
  cursor?: string
) {
  const query = householdPayments(id, PAGE_SIZE + 1).whereIn(
    'request_id',
    readableRequests(rights).where('household_id', id).select('id')
  )
  if (cursor && UUID.test(cursor)) query.where('id', '<', cursor)
  const found = await query
  const payments = found.slice(0, PAGE_SIZE)
  const labelOf = await teleserviceLabels()
  return {
    lines: payments.map(({ reference, state, amount, mode, startedAt, request }) => ({
      reference,
      state,
      amount: frenchMoney(amount),
      mode: modeLabel(mode),
      on: frenchShortDate(startedAt),
      href: paths.request(request),
      request: `Demande n°\u00a0${request.number} – ${labelOf(request.teleserviceId)}`,
    })),
    next: at(found.length > PAGE_SIZE ? payments[PAGE_SIZE - 1].id : null),
  }
}
