import db from '@adonisjs/lucid/services/db'
import { followFile } from '#requests/actions/follow_file'
import ServiceRequest from '#requests/models/service_request'
import { lockRequest } from '#requests/queries/lock_request'

/** A family moves, or changes its telephone: its drafts follow. What was sent stays as it was sent. */
export async function followHousehold(householdId: string): Promise<void> {
  const drafts = await ServiceRequest.query()
    .where('household_id', householdId)
    .where('state', 'draft')
    .whereNotNull('prefilled')
  for (const { id } of drafts) {
    await db.transaction(async (trx) => followFile(await lockRequest(id, trx), trx))
  }
}
