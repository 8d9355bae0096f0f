import { v5 as uuidv5 } from 'uuid'
import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { currentAuthorityId } from '#authorities/tenancy'
import UnreachableAddress from '#households/models/unreachable_address'

interface Mark {
  address: string
  /** A French sentence. */
  reason: string
  knownBy: UnreachableAddress['knownBy']
}

/** « Ne reçoit pas »: kept as it was first known, whoever says so at the same time; a report outlives a refusal. */
export async function markUnreachable({ address, reason, knownBy }: Mark): Promise<void> {
  const lowerCase = address.toLowerCase()
  await db
    .insertQuery()
    .table(UnreachableAddress.table)
    .insert({
      id: uuidv5(lowerCase, currentAuthorityId()),
      authority_id: currentAuthorityId(),
      address: lowerCase,
      reason: reason.slice(0, 300),
      known_by: knownBy,
      since_at: now().toUTC().toISO(),
    })
    .knexQuery.onConflict(['authority_id', 'address'])
    .ignore()
  if (knownBy === 'refusal') return
  await UnreachableAddress.query()
    .where('address', lowerCase)
    .update({ known_by: knownBy, reason: reason.slice(0, 300) })
}
