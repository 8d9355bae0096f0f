import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Guardianship from '#households/models/guardianship'
import Responsibility from '#households/models/responsibility'
import { MOST_RESPONSIBLES } from '#households/sound_family'

/**
 * Gives a person the roles that another one holds, who turned out to be the
 * same: as responsible, as child, as guardian, as ward. A role that he holds
 * already is not doubled, and a child keeps three responsible adults at most.
 */
export async function moveRoles(
  { from, to }: { from: string; to: string },
  trx: TransactionClientContract
): Promise<void> {
  const rows = await Responsibility.query({ client: trx })
    .where((row) => row.whereIn('adult_id', [from, to]).orWhereIn('child_id', [from, to]))
    .orderBy('id')
  for (const row of rows.filter(({ adultId, childId }) => [adultId, childId].includes(from))) {
    const moved = {
      adultId: row.adultId === from ? to : row.adultId,
      childId: row.childId === from ? to : row.childId,
    }
    const own = rows.filter(({ id, childId }) => id !== row.id && childId === moved.childId)
    const isHeld = own.some(({ adultId }) => adultId === moved.adultId)
    const isFull = moved.childId !== row.childId && own.length >= MOST_RESPONSIBLES
    if (isHeld || isFull) {
      await row.useTransaction(trx).delete()
      rows.splice(rows.indexOf(row), 1)
    } else {
      await row.useTransaction(trx).merge(moved).save()
    }
  }
  await moveGuardianships(from, to, trx)
}

async function moveGuardianships(from: string, to: string, trx: TransactionClientContract) {
  const rows = await Guardianship.query({ client: trx })
    .where((row) => row.whereIn('guardian_id', [from, to]).orWhereIn('ward_id', [from, to]))
    .orderBy('id')
  const held = new Set<string>()
  for (const row of rows) {
    row.merge({
      guardianId: row.guardianId === from ? to : row.guardianId,
      wardId: row.wardId === from ? to : row.wardId,
    })
    const key = `${row.guardianId} ${row.wardId}`
    if (held.has(key) || row.guardianId === row.wardId) await row.useTransaction(trx).delete()
    else await row.useTransaction(trx).save()
    held.add(key)
  }
}
