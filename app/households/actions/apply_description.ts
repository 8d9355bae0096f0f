import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { HouseholdDescription } from '#kernel/household_description'
import { announceChange } from '#households/actions/announce_change'
import { followHead } from '#households/actions/follow_head'
import {
  recordHouseholdEvent,
  type HouseholdActor,
} from '#households/actions/record_household_event'
import { writeFamily } from '#households/actions/write_family'
import { withKnownCodes } from '#households/known_codes'
import { changeFacts, compareFacts, factsOf, type FamilyFacts } from '#households/family_facts'
import type Household from '#households/models/household'
import type HouseholdEvent from '#households/models/household_event'
import { familyOf } from '#households/queries/family_of'
import { assertSound } from '#households/sound_family'

interface Input {
  /** Held by the transaction. */
  household: Household
  description: HouseholdDescription
  /**
   * The description that this one corrects: only what differs between them is written, and
   * what changed in another way since stays. Without it, the household becomes what is described.
   */
  since?: HouseholdDescription
  /** Whose changes can be taken back. */
  requestId: string | null
  actor: HouseholdActor
}

/**
 * The one place where a household becomes what somebody says of it: people by identity,
 * roles, address. The account is « en cours » again, and its history holds each fact that
 * changed.
 *
 * @throws E_HEAD_REQUIRED, E_RESPONSIBLES_REQUIRED, E_EMAIL_UNAVAILABLE
 */
export async function applyDescription(
  { household, description, since, requestId, actor }: Input,
  trx: TransactionClientContract
): Promise<HouseholdEvent | null> {
  const { facts, known } = await familyOf(household, trx)
  const told = (one: HouseholdDescription) =>
    withKnownCodes(factsOf(one, { householdId: household.id, known }), facts)
  const wanted: FamilyFacts = since
    ? changeFacts(facts, compareFacts(told(since), told(description))).facts
    : told(description)
  assertSound(wanted)
  const changes = compareFacts(facts, wanted)
  if (changes.length === 0 && since) return null

  const from = household.state
  const to = from === 'archived' ? from : 'pending'
  await writeFamily(household, changes, trx)
  household.merge({ state: to, version: household.version + 1 })
  await household.useTransaction(trx).save()
  await followHead(household, trx)
  await announceChange(household, trx)
  return recordHouseholdEvent(
    {
      householdId: household.id,
      kind: 'information_changed',
      fromValue: from,
      toValue: to,
      requestId,
      changes,
      actor,
    },
    trx
  )
}
