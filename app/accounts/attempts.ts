import limiter from '@adonisjs/limiter/services/main'
import type { LimiterResponse } from '@adonisjs/limiter'
import { searchText } from '#shared/search_text'
import { currentAuthorityId } from '#authorities/tenancy'
import { E_TOO_MANY_ATTEMPTS } from '#accounts/errors'

const WINDOW = '15 mins'
const FAILURES_PER_SECRET = 5
const FAILURES_PER_ADDRESS = 30

export interface Attempt {
  /** What is tried, apart from the others: `citizen`, `agent`, `platform`, `follow_up`. */
  door: string
  /** What the secret belongs to: a login, a request number. */
  identifier: string
  ip: string
}

/**
 * Runs a check of a secret and counts its failures, per authority: five per
 * identifier and thirty per network address in fifteen minutes, then nothing is
 * checked any more.
 *
 * @throws E_TOO_MANY_ATTEMPTS, or whatever `verify` throws
 */
export async function countingFailures<T>(attempt: Attempt, verify: () => Promise<T>): Promise<T> {
  const perSecret = limiter.use({ requests: FAILURES_PER_SECRET, duration: WINDOW })
  const perAddress = limiter.use({ requests: FAILURES_PER_ADDRESS, duration: WINDOW })
  const secretKey = keyOf(attempt.door, searchText(attempt.identifier).slice(0, 80))
  const addressKey = keyOf(attempt.door, attempt.ip)

  refuseWhenSpent(await perSecret.get(secretKey))
  refuseWhenSpent(await perAddress.get(addressKey))
  try {
    const result = await verify()
    await perSecret.delete(secretKey)
    return result
  } catch (error) {
    await perSecret.increment(secretKey)
    await perAddress.increment(addressKey)
    throw error
  }
}

/**
 * Takes one of the `requests` that `who` may make in a quarter of an hour.
 *
 * @throws E_TOO_MANY_ATTEMPTS
 */
export async function spendOne(door: string, who: string, requests: number): Promise<void> {
  const budget = limiter.use({ requests, duration: WINDOW })
  const key = keyOf(door, searchText(who).slice(0, 80))
  refuseWhenSpent(await budget.get(key))
  await budget.increment(key)
}

function refuseWhenSpent(spent: LimiterResponse | null) {
  if (spent && spent.consumed >= spent.limit) throw new E_TOO_MANY_ATTEMPTS(spent.availableIn)
}

function keyOf(door: string, value: string): string {
  return `${door}:${currentAuthorityId()}:${value}`
}
