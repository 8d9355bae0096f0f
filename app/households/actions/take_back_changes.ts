import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { attempt } from '#shared/pages/attempt'
import { E_EMAIL_UNAVAILABLE } from '#accounts/errors'
import { announceChange } from '#households/actions/announce_change'
import { followHead } from '#households/actions/follow_head'
import {
  recordHouseholdEvent,
  type HouseholdActor,
} from '#households/actions/record_household_event'
import { writeFamily } from '#households/actions/write_family'
import { changeFacts, compareFacts, reversed } from '#households/family_facts'
import { factSubjects } from '#households/fact_subjects'
import type { HouseholdState } from '#households/lifecycle'
import type Household from '#households/models/household'
import type HouseholdEvent from '#households/models/household_event'
import { familyOf } from '#households/queries/family_of'
import { repaired } from '#households/sound_family'

interface Input {
  /** Held by the transaction. */
  household: Household
  /** Lines of its history, the earliest first. */
  events: readonly HouseholdEvent[]
  to: HouseholdState
  requestId: string
  actor: HouseholdActor
}

/** The column of the reason. */
const REASON_LENGTH = 500

/**
 * Takes back what lines of a household's history changed. What somebody changed since in
 * another way is not overwritten: it stays as it is, and the history says whom it is about.
 */
export async function takeBackChanges(
  { household, events, to, requestId, actor }: Input,
  trx: TransactionClientContract
): Promise<HouseholdEvent> {
  const { facts } = await familyOf(household, trx)
  const changes = events.flatMap((event) => event.changes ?? [])
  const { facts: former, kept } = changeFacts(facts, reversed(changes))
  const undone = compareFacts(facts, repaired(former, facts))
  const left = factSubjects(kept, facts)

  const from = household.state
  await writeFamily(household, undone, trx)
  household.merge({ state: to, version: household.version + 1 })
  await household.useTransaction(trx).save()
  // Should another account use the address meanwhile, this one keeps the one it has.
  await attempt([E_EMAIL_UNAVAILABLE], () => followHead(household, trx))
  await announceChange(household, trx)
  return recordHouseholdEvent(
    {
      householdId: household.id,
      kind: 'changes_undone',
      fromValue: from,
      toValue: to,
      requestId,
      changes: undone,
      reason:
        left.length > 0
          ? `Modifié depuis, laissé tel quel\u00a0: ${left.join(', ')}.`.slice(0, REASON_LENGTH)
          : null,
      actor,
    },
    trx
  )
}
