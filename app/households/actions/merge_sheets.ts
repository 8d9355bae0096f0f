import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import { moveDifferences } from '#households/actions/move_differences'
import { moveRoles } from '#households/actions/move_roles'
import type { MergedField } from '#households/merged_fields'
import CounterSession from '#households/models/counter_session'
import type Individual from '#households/models/individual'

interface Input {
  kept: Individual
  merged: Individual
  /** What is taken from the merged sheet. */
  takes: readonly MergedField[]
}

/**
 * Makes one sheet of two that are one person's: the kept one takes the values
 * that were chosen, the roles and what was done at the counter; the merged one
 * is archived and says who it is.
 */
export async function mergeSheets(
  { kept, merged, takes }: Input,
  trx: TransactionClientContract
): Promise<void> {
  const taken = Object.fromEntries(takes.map((field) => [field, merged[field]]))
  kept.merge({
    ...taken,
    isHouseholdHead:
      kept.isHouseholdHead || (merged.isHouseholdHead && merged.householdId === kept.householdId),
    version: kept.version + 1,
  })
  merged.merge({
    isHouseholdHead: false,
    archivedAt: now(),
    mergedIntoId: kept.id,
    version: merged.version + 1,
  })
  await merged.useTransaction(trx).save()
  await kept.useTransaction(trx).save()

  await moveRoles({ from: merged.id, to: kept.id }, trx)
  await moveDifferences({ from: merged.id, to: kept.id }, trx)
  await CounterSession.query({ client: trx })
    .where('individual_id', merged.id)
    .update({ individualId: kept.id })
}
