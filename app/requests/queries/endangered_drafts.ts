import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentAuthorityId } from '#authorities/tenancy'
import { endangeredDraftsLimit } from '#requests/draft_life'
import type { AnnouncementKind } from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'

const ANNOUNCED: AnnouncementKind = 'draft_deletion_announced'

/** Drafts of accounts that will be deleted soon, whose owner was not told since he last saved them. */
export function endangeredDrafts(trx?: TransactionClientContract) {
  return ServiceRequest.query({ client: trx })
    .select('id', 'authority_id', 'teleservice_id')
    .where('state', 'draft')
    .where('updated_at', '<', endangeredDraftsLimit().toISO())
    .whereNotNull('requester_email')
    .whereHas('household', (household) => household.where('temporary', false))
    .whereNotExists((told) =>
      told
        .from('request_events')
        .where('request_events.authority_id', currentAuthorityId())
        .whereColumn('request_events.request_id', 'service_requests.id')
        .where('request_events.kind', ANNOUNCED)
        .whereColumn('request_events.created_at', '>=', 'service_requests.updated_at')
    )
    .orderBy('id')
}
