import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { announceChange } from '#households/actions/announce_change'
import { recordHouseholdEvent } from '#households/actions/record_household_event'
import { E_HOUSEHOLD_DECISION } from '#households/errors'
import type Household from '#households/models/household'
import { lockHousehold } from '#households/queries/lock_household'

const FAMILY = { kind: 'citizen', id: null, name: 'La famille' } as const

/**
 * Locks a household that a citizen is about to change: it is « en cours » again
 * until an agent has looked (domain.md 6.1, line 7), and its history says so.
 *
 * @throws E_HOUSEHOLD_DECISION when an agent has just archived it
 */
export async function reopenHousehold(
  householdId: string,
  trx: TransactionClientContract
): Promise<Household> {
  const household = await lockHousehold(householdId, trx)
  if (household.state === 'archived') throw new E_HOUSEHOLD_DECISION()
  const change = { fromValue: household.state, toValue: 'pending' } as const
  await recordHouseholdEvent(
    { householdId, kind: 'information_changed', ...change, actor: FAMILY },
    trx
  )
  household.merge({ state: 'pending', version: household.version + 1 })
  await household.useTransaction(trx).save()
  await announceChange(household, trx)
  return household
}
