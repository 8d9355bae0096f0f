import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  recordHouseholdEvent,
  type HouseholdActor,
} from '#households/actions/record_household_event'
import type { HouseholdState } from '#households/lifecycle'
import type Household from '#households/models/household'
import type HouseholdEvent from '#households/models/household_event'

interface Input {
  /** Held by the transaction. */
  household: Household
  to: HouseholdState
  requestId: string | null
  actor: HouseholdActor
  reason?: string
}

/** Writes the state of an account with its line of history; in that state already, nothing. */
export async function decideHousehold(
  { household, to, ...line }: Input,
  trx: TransactionClientContract
): Promise<HouseholdEvent | null> {
  const { id: householdId, state: from } = household
  if (from === to) return null
  household.merge({ state: to, version: household.version + 1 })
  await household.useTransaction(trx).save()
  const change = { kind: 'state_changed', fromValue: from, toValue: to } as const
  return recordHouseholdEvent({ householdId, ...change, ...line }, trx)
}
