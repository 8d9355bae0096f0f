import db from '@adonisjs/lucid/services/db'
import {
  recordHouseholdEvent,
  type HouseholdActor,
} from '#households/actions/record_household_event'
import { tellHousehold } from '#households/actions/tell_household'
import { E_HOUSEHOLD_DECISION } from '#households/errors'
import { statusOf, type HouseholdStatus } from '#households/lifecycle'
import type Household from '#households/models/household'
import { assertFreshHousehold, lockHousehold } from '#households/queries/lock_household'

interface Input {
  householdId: string
  status: HouseholdStatus
  /** Of the account as the agent saw it. */
  version: number
  reason?: string
  actor: HouseholdActor
}

/**
 * Blocks an account (« Inactif »: nobody signs in to it any more, whoever is
 * signed in is put out) or opens it again. Done already, it changes nothing.
 *
 * @throws E_HOUSEHOLD_CHANGED when somebody changed the account meanwhile
 * @throws E_HOUSEHOLD_DECISION when the account is archived
 */
export class SetHouseholdStatus {
  async handle({ householdId, status, version, reason, actor }: Input): Promise<Household> {
    return db.transaction(async (trx) => {
      const household = await lockHousehold(householdId, trx)
      const from = statusOf(household)
      if (from === status) return household
      await assertFreshHousehold(household, version, trx)
      if (household.state === 'archived') throw new E_HOUSEHOLD_DECISION()

      household.merge({ active: status === 'active', version: household.version + 1 })
      await household.useTransaction(trx).save()
      const change = { kind: 'status_changed', fromValue: from, toValue: status } as const
      const event = await recordHouseholdEvent({ householdId, ...change, reason, actor }, trx)
      await tellHousehold(event, trx)
      return household
    })
  }
}
