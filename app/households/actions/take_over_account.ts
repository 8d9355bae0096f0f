import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import CounterSession from '#households/models/counter_session'
import Guardianship from '#households/models/guardianship'

interface Input {
  keptId: string
  mergedId: string
}

/** What hangs on an account itself goes to the one that takes it over: its guardians, and what was done for it at the counter. */
export async function takeOverAccount(
  { keptId, mergedId }: Input,
  trx: TransactionClientContract
): Promise<void> {
  await takeOverGuardians({ keptId, mergedId }, trx)
  const sessions = () => CounterSession.query({ client: trx }).where('household_id', mergedId)
  // Whoever serves the family at this moment served an account that is no more.
  await sessions().whereNull('ended_at').update({ endedAt: now().toISO(), endedBy: 'closed' })
  await sessions().update({ householdId: keptId })
}

async function takeOverGuardians({ keptId, mergedId }: Input, trx: TransactionClientContract) {
  const rows = await Guardianship.query({ client: trx })
    .whereIn('household_id', [keptId, mergedId])
    .orderBy('id')
  const held = rows.filter(({ householdId }) => householdId === keptId)
  for (const row of rows.filter(({ householdId }) => householdId === mergedId)) {
    const isHeld = held.some(
      ({ guardianId, wardId }) => guardianId === row.guardianId && wardId === row.wardId
    )
    if (isHeld) await row.useTransaction(trx).delete()
    else await row.useTransaction(trx).merge({ householdId: keptId }).save()
  }
}
