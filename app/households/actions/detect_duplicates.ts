import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import { currentAuthorityId } from '#authorities/tenancy'
import { duplicateMarks, type DuplicateMark as Mark } from '#households/duplicate_signs'
import DuplicateMark from '#households/models/duplicate_mark'
import Household from '#households/models/household'
import HouseholdDuplicate from '#households/models/household_duplicate'
import { householdsBearing } from '#households/queries/households_bearing'
import { lockHousehold } from '#households/queries/lock_household'
import { membersOf } from '#households/queries/members_of'

/**
 * Compares an account with all others of the town, by its marks: the number of
 * accounts does not matter. Run again, it finds the same pairs; those that have
 * nothing in common any more go, and those that an agent ignored stay ignored.
 *
 * The marks are committed before others' are read: of two accounts that are
 * opened at once, the later one sees the other.
 *
 * @returns how many pairs are new
 */
export class DetectDuplicates {
  async handle({ householdId }: { householdId: string }): Promise<number> {
    const marks = await db.transaction((trx) => writeMarks(householdId, trx))
    return db.transaction((trx) => writePairs(householdId, marks, trx))
  }
}

async function writeMarks(householdId: string, trx: TransactionClientContract): Promise<Mark[]> {
  const household = await lockHousehold(householdId, trx)
  const marks =
    household.temporary || household.state === 'archived' ? [] : await marksOf(household, trx)
  await DuplicateMark.query({ client: trx }).where('household_id', householdId).delete()
  await DuplicateMark.createMany(
    marks.map((mark) => ({ householdId, ...mark })),
    { client: trx }
  )
  await Household.query({ client: trx })
    .where('id', householdId)
    .update({ comparedVersion: household.version })
  return marks
}

async function marksOf({ id, address }: Household, trx: TransactionClientContract) {
  return duplicateMarks({ address, people: await membersOf(id, trx) })
}

async function writePairs(
  householdId: string,
  marks: Mark[],
  trx: TransactionClientContract
): Promise<number> {
  const others = await householdsBearing(marks, { except: householdId }, trx)
  for (const [own, other] of [
    ['first_id', 'second_id'],
    ['second_id', 'first_id'],
  ]) {
    await HouseholdDuplicate.query({ client: trx })
      .where(own, householdId)
      .where('state', 'open')
      .whereNotIn(other, others)
      .delete()
  }
  let found = 0
  for (const other of others) found += await writePair(householdId, other, trx)
  return found
}

/** Both accounts may be compared at once: the unique key decides. */
async function writePair(one: string, other: string, trx: TransactionClientContract) {
  const { firstId, secondId } = HouseholdDuplicate.pairOf(one, other)
  const written: unknown[] = await trx
    .insertQuery()
    .table(HouseholdDuplicate.table)
    .insert({
      id: uuidv7(),
      authority_id: currentAuthorityId(),
      first_id: firstId,
      second_id: secondId,
      state: 'open',
      found_at: now().toISO(),
    })
    .knexQuery.onConflict(['authority_id', 'first_id', 'second_id'])
    .ignore()
    .returning('id')
  return written.length
}
