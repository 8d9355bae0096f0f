import db from '@adonisjs/lucid/services/db'
import { forgetDuplicates } from '#households/actions/forget_duplicates'
import {
  recordHouseholdEvent,
  type HouseholdActor,
} from '#households/actions/record_household_event'
import { tellHousehold } from '#households/actions/tell_household'
import { E_HOUSEHOLD_DECISION } from '#households/errors'
import { HOUSEHOLD_DECISIONS, type HouseholdState } from '#households/lifecycle'
import type Household from '#households/models/household'
import { assertFreshHousehold, lockHousehold } from '#households/queries/lock_household'

interface Input {
  householdId: string
  state: HouseholdState
  /** Of the account as the agent saw it. */
  version: number
  reason?: string
  actor: HouseholdActor
}

/**
 * An agent's decision on an account: valide, invalide, archivé. Taken already,
 * it changes nothing.
 *
 * @throws E_HOUSEHOLD_CHANGED when somebody changed the account meanwhile
 * @throws E_HOUSEHOLD_DECISION when its state does not lead there
 */
export class SetHouseholdState {
  async handle({ householdId, state, version, reason, actor }: Input): Promise<Household> {
    return db.transaction(async (trx) => {
      const household = await lockHousehold(householdId, trx)
      if (household.state === state) return household
      await assertFreshHousehold(household, version, trx)
      const from = household.state
      if (!HOUSEHOLD_DECISIONS[from].includes(state)) throw new E_HOUSEHOLD_DECISION()

      household.merge({ state, version: household.version + 1 })
      await household.useTransaction(trx).save()
      if (state === 'archived') await forgetDuplicates(householdId, trx)
      const change = { kind: 'state_changed', fromValue: from, toValue: state } as const
      const event = await recordHouseholdEvent({ householdId, ...change, reason, actor }, trx)
      await tellHousehold(event, trx)
      return household
    })
  }
}
