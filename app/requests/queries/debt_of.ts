import { CIVIL_ZONE } from '#shared/clock'
import { isDecided } from '#requests/lifecycle'
import type ServiceRequest from '#requests/models/service_request'
import { priceOf, type Price } from '#requests/queries/price_of'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/** Integer cents. */
export interface Debt extends Price {
  paid: number
  /** What is still to be paid, negative when too much was received. */
  balance: number
  /** Whether it may be paid now: the teleservice says at which moment of the request. */
  isDue: boolean
}

const ACCEPTED = ['validated', 'notified', 'closed']

/** What a sent request costs by its present answers and the tariff of the day it was sent, less what was received; `null` when its service is free. */
export async function debtOf(request: ServiceRequest): Promise<Debt | null> {
  const teleservice = await teleserviceOf(request)
  if (!teleservice?.pricing || !request.submittedAt) return null
  const day = request.submittedAt.setZone(CIVIL_ZONE).toISODate() as string
  const price = priceOf(teleservice, request.data, day)
  if (!price) return null
  const balance = price.total - request.paidAmount
  const isPayable =
    ACCEPTED.includes(request.state) ||
    (teleservice.pricing.due === 'on_submit' && !isDecided(request.state))
  return { ...price, paid: request.paidAmount, balance, isDue: isPayable && balance > 0 }
}
