import { paymentLine } from '#front_office/view_models/payment_line'
import { householdPayments } from '#payments/queries/household_payments'

const PAGE_SIZE = 10
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The payments of a household, the latest first, ten by ten after the one named. */
export async function paymentList(householdId: string, after?: string) {
  const query = householdPayments(householdId, PAGE_SIZE + 1)
  const from = after && UUID.test(after) ? after : null
  if (from) query.where('id', '<', from)
  const found = await query
  const payments = found.slice(0, PAGE_SIZE)
  return {
    lines: await Promise.all(payments.map(paymentLine)),
    first: from ? '/paiements' : null,
    next: found.length > PAGE_SIZE ? `/paiements?apres=${payments[PAGE_SIZE - 1].id}` : null,
  }
}
