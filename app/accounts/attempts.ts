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
  const perSecret = secretBudget()
  const perAddress = limiter.use({ requests: FAILURES_PER_ADDRESS, duration: WINDOW })
  const secretKey = secretKeyOf(attempt)
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

/** How many more failures an identifier may have before nothing is checked: the same for one that nobody bears. */
export function triesLeft(attempt: Pick<Attempt, 'door' | 'identifier'>): Promise<number> {
  return secretBudget().remaining(secretKeyOf(attempt))
}

/** Whoever has proven otherwise that the secret is his need not wait. */
export async function forgetFailures(attempt: Pick<Attempt, 'door' | 'identifier'>): Promise<void> {
  await secretBudget().delete(secretKeyOf(attempt))
}

/**
 * Takes one of the `requests` that `who` may make in a quarter of an hour.
 *
 * @throws E_TOO_MANY_ATTEMPTS
 */
export async function spendOne(door: string, who: string, requests: number): Promise<void> {
  const budget = limiter.use({ requests, duration: WINDOW })
  const key = secretKeyOf({ door, identifier: who })
  // Taken before it is looked at: of two at once, one is the last.
  const spent = await budget.increment(key)
  if (spent.consumed > spent.limit) throw new E_TOO_MANY_ATTEMPTS(spent.availableIn)
}

function refuseWhenSpent(spent: LimiterResponse | null) {
  if (spent && spent.consumed >= spent.limit) throw new E_TOO_MANY_ATTEMPTS(spent.availableIn)
}

function secretBudget() {
  return limiter.use({ requests: FAILURES_PER_SECRET, duration: WINDOW })
}

function secretKeyOf({ door, identifier }: Pick<Attempt, 'door' | 'identifier'>): string {
  return keyOf(door, searchText(identifier).slice(0, 80))
}

function keyOf(door: string, value: string): string {
  return `${door}:${currentAuthorityId()}:${value}`
}
