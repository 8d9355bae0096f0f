import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { mergeSheets } from '#households/actions/merge_sheets'
import { E_MERGE_PEOPLE } from '#households/errors'
import { differingFields, mayBeOne, type MergedField } from '#households/merged_fields'
import type { HouseholdEventDetails } from '#households/models/household_event'
import type Individual from '#households/models/individual'
import { peopleOf } from '#households/queries/people_of'

/** Who a person of the account that is to go is in the one that stays. */
export interface PersonChoice {
  mergedId: string
  /** `null`: nobody yet, he joins the household. */
  keptId: string | null
  /** What is taken from his sheet. */
  takes: readonly MergedField[]
}

export interface MovedPeople {
  /** Who everybody of the merged household is from now on, by identifier. */
  ids: Map<string, string>
  told: Required<Pick<HouseholdEventDetails, 'people' | 'values'>>
}

/**
 * Merges the people of two households that the transaction holds: each person of
 * the second one is somebody of the first, or joins it.
 *
 * @throws E_MERGE_PEOPLE when somebody is left out, or taken for who he cannot be
 */
export async function mergePeopleOf(
  { keptId, mergedId, choices }: { keptId: string; mergedId: string; choices: PersonChoice[] },
  trx: TransactionClientContract
): Promise<MovedPeople> {
  const kept = await peopleOf(keptId, trx)
  const merged = await peopleOf(mergedId, trx)
  const moved: MovedPeople = { ids: new Map(), told: { people: [], values: [] } }
  const pairs = pairsOf(kept, merged, choices)
  for (const { person, same, takes } of pairs) {
    moved.ids.set(person.id, same?.id ?? person.id)
    moved.told.people.push({ name: person.fullName, as: same?.fullName ?? null })
    if (same) moved.told.values.push(...valuesTaken(same, person, takes))
  }
  for (const { person, same, takes } of pairs) {
    if (same) await mergeSheets({ kept: same, merged: person, takes }, trx)
    else await join(keptId, person, trx)
  }
  return moved
}

function pairsOf(kept: Individual[], merged: Individual[], choices: PersonChoice[]) {
  const chosen = choices.flatMap(({ keptId }) => keptId ?? [])
  const isEverybody = choices.length === merged.length && new Set(chosen).size === chosen.length
  if (!isEverybody) throw new E_MERGE_PEOPLE()
  return merged.map((person) => {
    const choice = choices.find(({ mergedId }) => mergedId === person.id)
    const same = kept.find(({ id }) => id === choice?.keptId) ?? null
    const isClear = choice && (choice.keptId === null || (same && mayBeOne(person, same)))
    if (!isClear) throw new E_MERGE_PEOPLE()
    const differing = same ? differingFields(same, person).map(({ field }) => field) : []
    return { person, same, takes: differing.filter((field) => choice.takes.includes(field)) }
  })
}

function valuesTaken(kept: Individual, merged: Individual, takes: readonly MergedField[]) {
  return takes.map((field) => ({
    person: kept.fullName,
    field,
    from: kept[field],
    to: merged[field],
  }))
}

async function join(householdId: string, person: Individual, trx: TransactionClientContract) {
  person.merge({ householdId, isHouseholdHead: false, version: person.version + 1 })
  await person.useTransaction(trx).save()
}
