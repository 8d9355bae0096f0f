import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { announceChange } from '#households/actions/announce_change'
import { decideDuplicate } from '#households/actions/decide_duplicate'
import { followEmails } from '#households/actions/follow_emails'
import { forgetDuplicates } from '#households/actions/forget_duplicates'
import { mergePeopleOf, type PersonChoice } from '#households/actions/merge_people_of'
import {
  recordHouseholdEvent,
  type HouseholdActor,
} from '#households/actions/record_household_event'
import { settleSignIn } from '#households/actions/settle_sign_in'
import { takeOverAccount } from '#households/actions/take_over_account'
import { E_HOUSEHOLD_DECISION } from '#households/errors'
import type Household from '#households/models/household'
import type { HouseholdEventDetails } from '#households/models/household_event'
import { assertFreshHousehold, lockPair } from '#households/queries/lock_household'
import { announceMerge } from '#requests/actions/announce_merge'
import { moveDocuments } from '#requests/actions/move_documents'
import { moveRequests } from '#requests/actions/move_requests'
import {
  assertHouseholdsSettled,
  lockHouseholdRequests,
} from '#requests/queries/lock_household_requests'

interface Side {
  id: string
  /** Of the account as the agent saw it. */
  version: number
}

interface Input {
  kept: Side
  merged: Side
  /** One for each person of the merged account. */
  people: PersonChoice[]
  takesAddress: boolean
  actor: HouseholdActor & { id: string; kind: 'agent' }
}

/**
 * Makes one account of two that are one family's. Everything moves to the kept
 * one: people and their roles, requests, documents, what was done at the counter.
 * The other is archived and says where it went; its credentials are closed and
 * its address is told. Both histories, and that of each request, say who did it.
 * It cannot be undone. Done already, it changes nothing.
 *
 * @throws E_HOUSEHOLD_CHANGED when one of both changed meanwhile – or was merged by a colleague
 * @throws E_HOUSEHOLD_DECISION when one of them is archived
 * @throws E_MERGE_PEOPLE, E_REQUEST_LOCKED, E_HOUSEHOLD_REQUEST_RUNNING
 */
export class MergeHouseholds {
  async handle(input: Input): Promise<void> {
    await db.transaction(async (trx) => {
      const requests = await lockHouseholdRequests(input.merged.id, input.actor, trx)
      const [kept, merged] = await lockPair([input.kept.id, input.merged.id], trx)
      if (merged.mergedIntoId === kept.id) return
      await assertFreshHousehold(merged, input.merged.version, trx)
      await assertFreshHousehold(kept, input.kept.version, trx)
      assertInUse(kept, merged)
      await assertHouseholdsSettled([kept.id, merged.id], trx)

      const ids = { keptId: kept.id, mergedId: merged.id }
      const people = await mergePeopleOf({ ...ids, choices: input.people }, trx)
      const move = { kept, merged, people: people.ids, actor: input.actor }
      await moveRequests(requests, move, trx)
      const documents = await moveDocuments({ ...ids, people: people.ids }, trx)
      const signIn = await settleSignIn(move, trx)
      await followEmails(kept.id, trx)
      await takeOverAccount(ids, trx)

      const numbers = requests.flatMap(({ number }) => number ?? [])
      const told = { ...people.told, requests: numbers, documents, signIn }
      await tell(kept, merged, { told, input }, trx)
      await close(kept, merged, input, trx)
      await announceChange(kept, trx)
      await announceMerge({ household: ids, people: people.ids }, trx)
    })
  }
}

function assertInUse(...households: Household[]) {
  const isUsed = ({ state, temporary }: Household) => state !== 'archived' && !temporary
  if (!households.every(isUsed)) throw new E_HOUSEHOLD_DECISION()
}

/** Both accounts tell the same story, each from its side. */
async function tell(
  kept: Household,
  merged: Household,
  { told, input }: { told: HouseholdEventDetails; input: Input },
  trx: TransactionClientContract
) {
  const { actor, takesAddress } = input
  const address = takesAddress ? { address: kept.address } : {}
  await recordHouseholdEvent(
    {
      householdId: kept.id,
      kind: 'merged_from',
      fromValue: kept.state,
      toValue: kept.state,
      details: { number: merged.number, ...told, ...address },
      actor,
    },
    trx
  )
  await recordHouseholdEvent(
    {
      householdId: merged.id,
      kind: 'merged_into',
      fromValue: merged.state,
      toValue: 'archived',
      details: { number: kept.number, ...told },
      actor,
    },
    trx
  )
}

async function close(
  kept: Household,
  merged: Household,
  { takesAddress, actor }: Input,
  trx: TransactionClientContract
) {
  const address = takesAddress ? merged.address : kept.address
  await kept
    .useTransaction(trx)
    .merge({ address, version: kept.version + 1 })
    .save()
  merged.merge({ state: 'archived', mergedIntoId: kept.id, version: merged.version + 1 })
  await merged.useTransaction(trx).save()
  await decideDuplicate({ pair: [kept.id, merged.id], state: 'merged', actor }, trx)
  await forgetDuplicates(merged.id, trx)
}
