import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { announceChange } from '#households/actions/announce_change'
import { keepOneAccount } from '#households/actions/keep_one_account'
import { mergeSheets } from '#households/actions/merge_sheets'
import {
  recordHouseholdEvent,
  type HouseholdActor,
} from '#households/actions/record_household_event'
import { E_HOUSEHOLD_DECISION, E_MERGE_PEOPLE } from '#households/errors'
import { differingFields, mayBeOne, type MergedField } from '#households/merged_fields'
import Individual from '#households/models/individual'
import { assertFreshHousehold, lockHousehold } from '#households/queries/lock_household'
import { announceMerge } from '#requests/actions/announce_merge'
import { appendEvent } from '#requests/actions/append_event'
import { renameDocuments } from '#requests/actions/rename_documents'
import type { RequestActor } from '#requests/actor'
import type ServiceRequest from '#requests/models/service_request'
import {
  assertHouseholdsSettled,
  lockHouseholdRequests,
} from '#requests/queries/lock_household_requests'
import { renamed } from '#requests/renamed'

interface Input {
  householdId: string
  /** Of the account as the agent saw it. */
  version: number
  keptId: string
  mergedId: string
  /** What is taken from the sheet that goes. */
  takes: readonly MergedField[]
  actor: HouseholdActor & { id: string; kind: 'agent' }
}

/**
 * Makes one sheet of two of a household that are one person's: requests, roles
 * and credentials go to the kept one. It cannot be undone. Done already, it
 * changes nothing.
 *
 * @throws E_HOUSEHOLD_CHANGED, E_HOUSEHOLD_DECISION
 * @throws E_MERGE_PEOPLE when both cannot be one person, or are not of this household
 * @throws E_REQUEST_LOCKED, E_HOUSEHOLD_REQUEST_RUNNING
 */
export class MergePeople {
  async handle({ householdId, version, actor, ...input }: Input): Promise<void> {
    await db.transaction(async (trx) => {
      const requests = await lockHouseholdRequests(householdId, actor, trx)
      const household = await lockHousehold(householdId, trx)
      const [kept, merged] = await sheetsOf(householdId, input, trx)
      if (merged.mergedIntoId === kept.id) return
      await assertFreshHousehold(household, version, trx)
      if (household.state === 'archived') throw new E_HOUSEHOLD_DECISION()
      if (kept.archivedAt || merged.archivedAt || !mayBeOne(kept, merged))
        throw new E_MERGE_PEOPLE()
      await assertHouseholdsSettled([householdId], trx)

      const takes = differingFields(kept, merged)
        .map(({ field }) => field)
        .filter((field) => input.takes.includes(field))
      const details = {
        people: [{ name: merged.fullName, as: kept.fullName }],
        values: takes.map((field) => ({
          person: kept.fullName,
          field,
          from: kept[field],
          to: merged[field],
        })),
      }
      await renameIn(requests, { kept, merged, actor }, trx)
      const people = new Map([[merged.id, kept.id]])
      await renameDocuments(householdId, people, trx)
      await mergeSheets({ kept, merged, takes }, trx)
      await keepOneAccount({ kept, merged }, trx)
      await household
        .useTransaction(trx)
        .merge({ version: household.version + 1 })
        .save()
      const { state } = household
      await recordHouseholdEvent(
        { householdId, kind: 'people_merged', fromValue: state, toValue: state, details, actor },
        trx
      )
      await announceChange(household, trx)
      await announceMerge({ people }, trx)
    })
  }
}

async function sheetsOf(
  householdId: string,
  { keptId, mergedId }: Pick<Input, 'keptId' | 'mergedId'>,
  trx: TransactionClientContract
): Promise<[Individual, Individual]> {
  const people = await Individual.query({ client: trx }).where('household_id', householdId)
  const find = (wanted: string) => people.find(({ id }) => id === wanted)
  const [kept, merged] = [find(keptId), find(mergedId)]
  if (!kept || !merged) throw new E_MERGE_PEOPLE()
  return [kept, merged]
}

/** Only the requests that name the merged sheet are touched. */
async function renameIn(
  requests: ServiceRequest[],
  { kept, merged, actor }: { kept: Individual; merged: Individual; actor: RequestActor },
  trx: TransactionClientContract
) {
  const people = new Map([[merged.id, kept.id]])
  const details = { mergedName: merged.fullName, keptName: kept.fullName }
  for (const request of requests) {
    if (![request.requesterId, request.subjectId].includes(merged.id)) continue
    request.merge({ ...renamed(request, people), version: request.version + 1 })
    await appendEvent(request, { kind: 'person_merged', actor, details }, trx)
    await request.useTransaction(trx).save()
  }
}
