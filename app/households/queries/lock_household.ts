import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { E_HOUSEHOLD_CHANGED } from '#households/errors'
import Household from '#households/models/household'
import HouseholdEvent from '#households/models/household_event'

/** Holds an account until the transaction ends. */
export function lockHousehold(id: string, trx: TransactionClientContract): Promise<Household> {
  return Household.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
}

/** The same for two accounts, in one order whoever asks: nobody waits for who waits for him. */
export async function lockPair(
  [one, other]: [string, string],
  trx: TransactionClientContract
): Promise<[Household, Household]> {
  const locked = new Map<string, Household>()
  for (const id of [one, other].sort()) locked.set(id, await lockHousehold(id, trx))
  return [locked.get(one) as Household, locked.get(other) as Household]
}

/**
 * Refuses a decision that was taken on another version of the account.
 *
 * @throws E_HOUSEHOLD_CHANGED naming who changed it, and when
 */
export async function assertFreshHousehold(
  { id, version }: Household,
  seen: number,
  trx: TransactionClientContract
): Promise<void> {
  if (version === seen) return
  const last = await HouseholdEvent.query({ client: trx })
    .where('household_id', id)
    .orderBy('id', 'desc')
    .first()
  throw new E_HOUSEHOLD_CHANGED(last && { by: last.actorName, at: last.createdAt })
}
